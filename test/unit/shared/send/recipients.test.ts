import { splitRecipients } from '../../../../nodes/shared/send/plan/recipients.ts';
import { refusal } from '../refusal.ts';

test.each<[value: unknown, recipients: string[]]>([
	['+12025550123', ['+12025550123']],
	['+1 202 555 0123, +12025550124', ['+1 202 555 0123', '+12025550124']],
	['1;2\n3\r\n4', ['1', '2', '3', '4']],
	[' ,1,, 2 ,', ['1', '2']],
	[12025550123, ['12025550123']],
	[
		['1', 2, '3,4', null, undefined, ''],
		['1', '2', '3', '4'],
	],
	['1,1', ['1', '1']],
])('the recipients of %j', (value, recipients) => {
	expect(splitRecipients(value)).toEqual(recipients);
});

test.each([undefined, null, '', ' , ;\n', [], [null, ' ']])('no recipient: %j', (value) => {
	expect(refusal(() => splitRecipients(value))).toEqual({
		message: 'There is no recipient',
		description: 'Fill in "Recipients": a phone number with its country code, several separated by commas',
	});
});

test.each<[value: unknown]>([[true], [{ phone: '1' }], [['1', { phone: '2' }]], [[['1']]]])(
	'something else than a number: %j',
	(value) => {
		expect(refusal(() => splitRecipients(value))).toEqual({
			message: 'Recipients contains something that is not a phone number',
			description: 'Enter "Recipients" as text, for example +12025550123, or as a list of phone numbers',
		});
	},
);
