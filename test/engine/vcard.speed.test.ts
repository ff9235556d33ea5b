import { parseVcards } from '../../nodes/shared/contact/vcard/parseVcards.ts';
import { card, fixtureFile } from '../unit/vcard/fixtureFile.ts';

/** Milliseconds of processor time `work` takes, so that what else the machine does is not counted. */
function time(work: () => void): number {
	const before = process.cpuUsage();
	work();
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1000;
}

describe('10,000 cards in one file are read in less than two seconds', () => {
	test.each([
		['vCard 3.0 of iOS', 'ios.vcf'],
		['vCard 2.1 of Android', 'android.vcf'],
		['vCard 2.1 of Outlook', 'outlook-2.1.vcf'],
	])('%s', (_, name) => {
		const file = Buffer.from(fixtureFile(name));
		const perFile = parseVcards(file).length;
		const all = Buffer.concat(Array<Buffer>(Math.ceil(10_000 / perFile)).fill(file));
		const read = () => expect(parseVcards(all).length).toBeGreaterThanOrEqual(10_000);
		// The least of three: the first one includes the compiler's work.
		const times = [1, 2, 3].map(() => time(read));
		expect(Math.min(...times)).toBeLessThan(2000);
	});
});

describe('time grows no faster than the size', () => {
	const N = 300_000;
	test.each([
		['blanks in an AGENT', card('2.1', `AGENT:${' '.repeat(N)}x`)],
		['soft line breaks', card('2.1', `FN;QUOTED-PRINTABLE:${'a=\n'.repeat(N)}`)],
		['equals signs without a meaning', card('2.1', `NOTE:${'=\n ='.repeat(N)}`)],
		['folds', card('3.0', `FN:a${'\n a'.repeat(N)}`)],
		['quotes', card('3.0', `TEL;A=${'"'.repeat(N)}:1`)],
		['unpaired quotes without a colon', card('3.0', `TEL;${'"a'.repeat(N)}"`)],
		['semicolons', card('3.0', `N:${';'.repeat(N)}`)],
		['parameters', card('3.0', `TEL${';TYPE=a'.repeat(N)}:1`)],
		['words of TYPE', card('3.0', `TEL;TYPE=${'a,'.repeat(N)}:1`)],
		['backslashes', card('3.0', `N:${'\\'.repeat(N)}`)],
		['carets', card('3.0', `TEL;A=${'^'.repeat(N)}:1`)],
		['base64', card('3.0', `FN;ENCODING=b:${'QUFB\n '.repeat(N)}`)],
		['equals signs in base64', card('3.0', `FN;ENCODING=b:${'='.repeat(N)}`)],
		['carriage returns', `${'\r'.repeat(N)}${card('3.0', 'FN:a')}`],
		['a birthday', card('3.0', `BDAY:${'19900228T'.repeat(N)}`)],
		['labels', card('3.0', `A.TEL:1\nA.X-ABLabel:${'_$!<'.repeat(N)}`)],
		['nested agents', card('2.1', `AGENT:\nBEGIN:VCARD\n`.repeat(N / 10), 'END:VCARD\n'.repeat(N / 10))],
		['telephones', card('3.0', 'a.TEL:1\na.X-ABLabel:b\n'.repeat(N / 10))],
	])('%s', (_, text) => {
		const read = () => {
			try {
				parseVcards(text);
			} catch {
				// Damaged or not: what counts is how long it takes to say so.
			}
		};
		expect(time(read)).toBeLessThan(2000);
	});
});
