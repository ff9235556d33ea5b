import { fileHead } from '../../../../nodes/shared/media/fileHead.ts';

const url = 'https://www.example.com/media/1234';

test.each<[what: string, headers: Record<string, unknown>, url: string, name: string, type: string]>([
	['an extension of its type', { 'content-type': 'image/jpeg' }, url, '1234.jpg', 'image/jpeg'],
	['a type with parameters', { 'content-type': 'Audio/OGG; codecs=opus' }, url, '1234.ogg', 'audio/ogg'],
	[
		'the extension that its address has',
		{ 'content-type': 'image/jpeg' },
		'https://www.example.com/box.JPEG?x=1',
		'box.JPEG',
		'image/jpeg',
	],
	[
		'a card as text',
		{ 'content-type': 'text/plain' },
		'https://www.example.com/dana.vcf',
		'dana.vcf',
		'text/plain',
	],
	[
		'the name of a program',
		{ 'content-type': 'image/png' },
		'https://www.example.com/file.php?id=1',
		'file.php.png',
		'image/png',
	],
	[
		'a version that is no extension',
		{ 'content-type': 'application/pdf' },
		'https://www.example.com/Report%20v1.2',
		'Report v1.2.pdf',
		'application/pdf',
	],
	[
		'a given name',
		{ 'content-type': 'application/pdf', 'content-disposition': 'attachment; filename="Invoice.pdf"' },
		url,
		'Invoice.pdf',
		'application/pdf',
	],
	[
		'a given name with an extension of its own',
		{ 'content-type': 'text/plain', 'content-disposition': 'attachment; filename="plan.dwg"' },
		url,
		'plan.dwg',
		'text/plain',
	],
	[
		'a given name without one',
		{ 'content-type': 'image/png', 'content-disposition': 'inline; filename=box' },
		url,
		'box.png',
		'image/png',
	],
	[
		'a given name that is a path',
		{ 'content-type': 'image/png', 'content-disposition': 'inline; filename="../../box.png"' },
		url,
		'box.png',
		'image/png',
	],
	[
		'a given name that is none',
		{ 'content-type': 'image/png', 'content-disposition': 'inline; filename=".."' },
		url,
		'1234.png',
		'image/png',
	],
	[
		'the type of its extension',
		{ 'content-type': 'application/octet-stream' },
		'https://www.example.com/dana.vcf',
		'dana.vcf',
		'text/vcard',
	],
	['a type that is missing', {}, 'https://www.example.com/a.opus', 'a.opus', 'audio/ogg'],
	['nothing', {}, 'https://www.example.com/', 'file', 'application/octet-stream'],
	['a type alone', { 'content-type': 'video/3gpp' }, 'https://www.example.com/', 'file.3gp', 'video/3gpp'],
	['a type in blanks', { 'content-type': ' image/png ; a=b' }, url, '1234.png', 'image/png'],
	['a type with more before it', { 'content-type': 'an image/png' }, url, '1234', 'application/octet-stream'],
	['a type that is none', { 'content-type': 'image' }, url, '1234', 'application/octet-stream'],
	[
		'a type that nobody knows',
		{ 'content-type': 'application/x-dana' },
		'https://www.example.com/a.b',
		'a.b',
		'application/x-dana',
	],
	[
		'headers that are lists',
		{ 'content-type': ['image/png'], 'content-disposition': {} },
		url,
		'1234',
		'application/octet-stream',
	],
])('%s', (_what, headers, address, fileName, mimeType) => {
	expect(fileHead(headers, address)).toEqual({ fileName, mimeType });
});
