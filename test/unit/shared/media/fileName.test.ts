import { cleanFileName, fileNameInUrl } from '../../../../nodes/shared/address/fileName.ts';

test.each<[given: string, name: string | undefined]>([
	['invoice.pdf', 'invoice.pdf'],
	['חשבונית.pdf', 'חשבונית.pdf'],
	['  a   b\t.pdf ', 'a b .pdf'],
	['../../etc/passwd', 'passwd'],
	['C:\\Users\\dana\\invoice.pdf', 'invoice.pdf'],
	['a/b\\c.pdf', 'c.pdf'],
	['a\u0000b\u001f\u007f\u0085.pdf', 'ab.pdf'],
	['photo\u202egpj.exe', 'photogpj.exe'],
	['a\ud800.pdf', 'a\ufffd.pdf'],
	['a'.repeat(240), 'a'.repeat(240)],
	['a'.repeat(241), undefined],
	['', undefined],
	['.', undefined],
	['..', undefined],
	['a/..', undefined],
	['a/', undefined],
	['.env', '.env'],
])('the name in %j', (given, name) => {
	expect(cleanFileName(given)).toBe(name);
});

test.each<[url: string, name: string | undefined]>([
	['https://www.example.com/files/invoice-1001.pdf?v=2#page=1', 'invoice-1001.pdf'],
	['https://www.example.com/Price%20list%20%C3%A9.pdf', 'Price list é.pdf'],
	['https://www.example.com/o/cards%2Finvoice.pdf', 'invoice.pdf'],
	['https://www.example.com/a%2F..%5Cb.pdf', 'b.pdf'],
	['https://www.example.com/100%.pdf', '100%.pdf'],
	['https://www.example.com/files/', undefined],
	['https://www.example.com', undefined],
	['https://www.example.com/%00', undefined],
])('the name at the end of %s', (url, name) => {
	expect(fileNameInUrl(new URL(url).href)).toBe(name);
});
