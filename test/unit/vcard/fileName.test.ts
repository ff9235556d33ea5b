import { vcardFileName } from '../../../nodes/shared/contact/vcard/fileName.ts';

describe('a file name', () => {
	test.each([
		['Dana Levi', 'Dana Levi.vcf'],
		['דנה לוי', 'דנה לוי.vcf'],
		['../../etc/passwd', 'etc passwd.vcf'],
		['C:\\a*b?"<>|\u0000', 'C a b.vcf'],
		['.hidden.', 'hidden.vcf'],
		['con', '_con.vcf'],
		['LPT1.txt', '_LPT1.txt.vcf'],
		['Console', 'Console.vcf'],
		['a\u202efcv.exe', 'afcv.exe.vcf'],
		['line\nbreak', 'line break.vcf'],
		['Dana\ud800', 'Dana.vcf'],
		['///', 'contact.vcf'],
	])('for %j', (formattedName, expected) => {
		expect(vcardFileName({ name: { formattedName } })).toBe(expected);
	});

	test('comes from what the contact has', () => {
		expect(vcardFileName({ name: { firstName: 'Dana', lastName: 'Levi' } })).toBe('Dana Levi.vcf');
		expect(vcardFileName({ org: { company: 'Acme Ltd.' } })).toBe('Acme Ltd.vcf');
		expect(vcardFileName({ phones: [{ phone: '+972500000003' }] })).toBe('+972500000003.vcf');
		expect(vcardFileName({})).toBe('contact.vcf');
	});

	test('fits a file system, in whole characters', () => {
		expect(vcardFileName({ name: { formattedName: '😀'.repeat(300) } })).toBe(`${'😀'.repeat(50)}.vcf`);
	});
});
