import { NodeOperationError } from 'n8n-workflow';

import { sendMessages } from '../../../../../nodes/shared/send/sendMessages.ts';
import { PROVIDER } from '../../fakeProvider.ts';
import { answering, text } from '../../textMessages.ts';
import { fakeRun } from '../fakeRun.ts';

/** Items that cannot be sent, without Continue On Fail. */

const OTHERS = 'to send the others, set "On Error" under "Settings" to Continue';
const COUNTED = `All of them are in the data under "Error details". n8n counts items from 0. Correct them, or, ${OTHERS}`;

async function errorOf(recipients: string[]): Promise<NodeOperationError> {
	const { context, requests } = fakeRun({ parameters: recipients.map((to) => text(to)), reply: answering() });
	const error: unknown = await sendMessages(context, PROVIDER).then(
		() => undefined,
		(thrown: unknown) => thrown,
	);
	expect(requests).toEqual([]);
	if (error instanceof NodeOperationError) return error;
	throw new Error('expected a NodeOperationError');
}

test('the only item has no number', async () => {
	const error = await errorOf(['x']);
	expect(error).toMatchObject({
		message: 'Recipients "x" is wrong',
		description: 'Write digits. Nothing was sent',
	});
});

test('one bad item: its reason, and its number as n8n shows it', async () => {
	const error = await errorOf(['1', 'x', '2']);
	expect(error).toMatchObject({
		message: 'Recipients "x" is wrong',
		description: `Write digits. Nothing was sent, because item 1 cannot be sent: ${OTHERS}`,
		context: { itemIndex: 1 },
	});
});

test('31 bad items of 500 are named at once, the first reasons with them, and all in the data', async () => {
	const isBad = (index: number) => index % 16 === 4;
	const recipients = Array.from({ length: 500 }, (_, index) => (isBad(index) ? `x${index}` : '1'));
	recipients[20] = '';
	const error = await errorOf(recipients);
	expect(error.message).toBe(
		'31 of 500 items cannot be sent: 4, 20, 36, 52, 68, 84, 100, 116, 132, 148, 164, 180, 196, 212, 228, 244, 260, 276, 292, 308, 324, 340, 356, 372, 388, 404, 420, 436, 452, 468, 484. Nothing was sent.',
	);
	expect(error.description).toBe(
		[
			'Item 4: Recipients "x4" is wrong. Write digits.',
			'Item 20: There is no recipient. Fill in "Recipients": a phone number with its country code, several separated by commas.',
			'Item 36: Recipients "x36" is wrong. Write digits.',
			COUNTED,
		].join(' '),
	);
	const { items } = Object(error.context.data);
	expect(items).toHaveLength(31);
	expect(items.slice(0, 2)).toEqual([
		{ item: 4, to: 'x4', message: 'Recipients "x4" is wrong', description: 'Write digits' },
		{
			item: 20,
			to: '',
			message: 'There is no recipient',
			description: 'Fill in "Recipients": a phone number with its country code, several separated by commas',
		},
	]);
	// n8n would add this number to the message.
	expect(error.context.itemIndex).toBeUndefined();
});

test('one reason for several items is in the headline', async () => {
	const error = await errorOf(['1', '', '2', '', '']);
	expect(error.message).toBe(
		'3 of 5 items cannot be sent: 1, 3, 4. There is no recipient. Nothing was sent.',
	);
	expect(error.description).toBe(
		`Item 1 and 2 more: There is no recipient. Fill in "Recipients": a phone number with its country code, several separated by commas. ${COUNTED}`,
	);
});

test('one reason for all items needs no numbers', async () => {
	expect((await errorOf(['', '', ''])).message).toBe(
		'3 of 3 items cannot be sent: There is no recipient. Nothing was sent.',
	);
});

test('of very many items the headline names 50', async () => {
	const error = await errorOf(Array.from({ length: 10_000 }, (_, index) => `x${index}`));
	expect(error.message).toMatch(
		/^10000 of 10000 items cannot be sent: 0, 1, 2, .*, 48, 49 … Nothing was sent\.$/,
	);
	expect(error.description?.length).toBeLessThan(500);
	expect(Object(error.context.data).items).toHaveLength(10_000);
});

test('names that n8n has stock phrases for stay as they are', async () => {
	expect((await errorOf(['EPERM', 'EPERM'])).message).toContain('Recipients "EPERM" is wrong');
});

test('a value of a megabyte is not repeated in an error', async () => {
	const value = `+1 ${'x'.repeat(1_000_000)}`;
	for (const recipients of [[value], [value, '1', value], [value, `${value}x`]]) {
		const error = await errorOf(recipients);
		expect(error.message).toContain('Recipients "+1 xxx');
		expect(error.message).toContain('xxx" is wrong');
		expect(`${error.message}${error.description}`.length).toBeLessThan(10_000);
	}
});
