import { isEmail } from '../../../../nodes/shared/contact/email.ts';
import { leastCpuTime } from '../../../cpuTime.ts';

/**
 * What Jakarta's `@Email` takes, which the server asks (Infobip contract §3.2), as far as a mail can go
 * there.
 */

test.each([
	'dana@example.com',
	'd@x.io',
	'Dana.Example@EXAMPLE.COM',
	"o'connor+x@mail.example",
	'dana+news-2026@mail.example.co.uk',
	'dana_example@example.com',
	'a&b@example.com',
	"!#$%&'*+/=?^_`{|}~-@example.com",
	'-dana-@example.com',
	'12025550145@example.com',
	'dana@1and1.com',
	'dana@a-b.example',
	'dana@mail_2.example.com',
	'dana@xn--bcher-kva.example',
	'dana@example.xn--p1ai',
	'dana@bücher.example',
	'müller@bücher.example',
	'дана@пример.рф',
	'דנה@דוגמה.ישראל',
	'用户@例子.广告',
	'用户@例子。广告',
	'दाना@उदाहरण.भारत',
	'dana@i❤.ws',
	'"dana example"@example.com',
	'"dana@home"@example.com',
	'"a\\"b\\\\c"@example.com',
	'dana."the boss"@example.com',
	`${'d'.repeat(64)}@example.com`,
	`dana@${'x'.repeat(63)}.example`,
	`${'d'.repeat(64)}@${`${'x'.repeat(60)}.`.repeat(3)}museum`,
])('%s is an e-mail address', (text) => {
	expect(isEmail(text)).toBe(true);
});

test.each([
	'',
	'dana',
	'dana@',
	'@example.com',
	'dana@example',
	'a..b@x.com',
	'.dana@example.com',
	'dana.@example.com',
	'<dana@example.com>',
	'Dana <dana@example.com>',
	'mailto:dana@example.com',
	'dana@example.com, sam@example.com',
	'dana@example.com;sam@example.com',
	'dana@sam@example.com',
	'dana example@example.com',
	'dana\u00a0example@example.com',
	'dana@exam\u00a0ple.com',
	' dana@example.com',
	'dana@example.com ',
	'dana@example.com\n',
	'dana@example..com',
	'dana@.example.com',
	'dana@example.com.',
	'dana@-example.com',
	'dana@example-.com',
	'dana@example.com-',
	'dana@example.com/contact',
	'dana@example.com:25',
	'dana@exam(ple).com',
	'dana(home)@example.com',
	'dana\\@example.com',
	'"dana@example.com',
	'"da"na"@example.com',
	'""@example.com',
	'dana@"example.com"',
	'dana@[192.0.2.1]',
	`${'d'.repeat(65)}@example.com`,
	`dana@${'x'.repeat(64)}.example`,
	`${'d'.repeat(64)}@${`${'x'.repeat(60)}.`.repeat(3)}example`,
])('%s is none', (text) => {
	expect(isEmail(text)).toBe(false);
});

test.each([
	['letters', 'a'.repeat(1_000_000)],
	['dots', '.'.repeat(1_000_000)],
	['at signs', '@'.repeat(1_000_000)],
	['quotes', '"'.repeat(1_000_000)],
	['hyphens in the domain', `a@${'-'.repeat(1_000_000)}`],
	['labels', `a@${'a.'.repeat(500_000)}`],
])('a million characters cost no time: %s', async (_what, text) => {
	const check = () => expect(isEmail(text)).toBe(false);
	expect(await leastCpuTime(check, 100)).toBeLessThan(100);
});
