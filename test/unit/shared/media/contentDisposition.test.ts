import { contentDispositionName } from '../../../../nodes/shared/media/contentDisposition.ts';
import { leastCpuTime } from '../../../cpuTime.ts';

/** RFC 6266, with the samples of its sections 5 and Appendix D, and RFC 8187. */

/** UTF-8 as Node.js gives it in a header. */
const wire = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

test.each<[header: string, name: string]>([
	['Attachment; filename=example.html', 'example.html'],
	['INLINE; FILENAME= "an example.html"', 'an example.html'],
	["attachment; filename*= UTF-8''%e2%82%ac%20rates", '€ rates'],
	['attachment; filename="EURO rates"; filename*=utf-8\'\'%e2%82%ac%20rates', '€ rates'],
	['attachment; filename*=utf-8\'en\'%e2%82%ac%20rates; filename="EURO rates"', '€ rates'],
	["attachment; filename*=iso-8859-1'en'%A3%20rates.pdf", '£ rates.pdf'],
	["attachment; filename*=UTF-8''it%27s.pdf", "it's.pdf"],
	["attachment; filename*=UTF-8''a'b.pdf", "a'b.pdf"],
	['attachment; filename="a \\"quoted\\" \\\\ name.pdf"', 'a "quoted" \\ name.pdf'],
	['attachment; filename="a;b=c.pdf"', 'a;b=c.pdf'],
	['attachment; filename=my file.pdf', 'my file.pdf'],
	['filename="bare.pdf"', 'bare.pdf'],
	['attachment; name="x; filename=evil.exe"; filename="good.pdf"', 'good.pdf'],
	['attachment; filename="first.pdf"; filename="second.pdf"', 'first.pdf'],
	[wire('attachment; filename="חשבונית.pdf"'), 'חשבונית.pdf'],
	['attachment; filename="caf\u00e9.pdf"', 'café.pdf'],
	['attachment; filename="100%25.pdf"', '100%25.pdf'],
	['attachment; filename="fallback.pdf"; filename*=UTF-8\'\'%ff', 'fallback.pdf'],
	['attachment; filename="fallback.pdf"; filename*=koi8-r\'\'%C1', 'fallback.pdf'],
	['attachment; filename="fallback.pdf"; filename*=nothing', 'fallback.pdf'],
	["attachment; filename*=  iso-8859-1 'en'%A3.pdf", '£.pdf'],
	["attachment; filename=fallback.pdf; filename*=x-iso-8859-1''%A3", 'fallback.pdf'],
	["attachment; filename=fallback.pdf; filename*=iso-8859-15''%A3", 'fallback.pdf'],
	["attachment; filename*=utf-8 ''%e2%82%ac", '€'],
	["attachment; filename=fallback.pdf; filename*=x-utf-8''a", 'fallback.pdf'],
	["attachment; filename=fallback.pdf; filename*=utf-80''a", 'fallback.pdf'],
	['attachment; filename=padded.pdf  ', 'padded.pdf'],
	['attachment', ''],
	['attachment; filename=', ''],
	['attachment; filename=""', ''],
	['attachment; filename="never closed', ''],
	['', ''],
	[`attachment; ${'x'.repeat(2_000)}; filename="far.pdf"`, ''],
])('%j', (header, name) => {
	expect(contentDispositionName(header)).toBe(name);
});

test.each(['; a="', ';a=\\', '"', ';', ' ', '; filename="\\'])(
	'a header of %j over and over takes no time',
	async (part) => {
		const header = part.repeat(1_000_000);
		expect(await leastCpuTime(() => contentDispositionName(header), 200)).toBeLessThan(200);
	},
);
