import { itemReader } from '../../../../nodes/shared/item.ts';
import { sendText } from '../../../../nodes/shared/messages/text.ts';
import type { Value } from '../nodeContext.ts';
import { noFiles, noTemplates } from '../noTemplates.ts';
import { rejection } from '../refusal.ts';
import { fakeRun } from '../send/fakeRun.ts';

const read = async (text: Value) =>
	await sendText.read(
		{ ...itemReader(fakeRun({ parameters: { text } }).context)(0), templates: noTemplates, files: noFiles },
		{},
	);

test.each<[text: string | number, sent: string]>([
	['a'.repeat(4096), 'a'.repeat(4096)],
	[42, '42'],
	[' Hello\n\tDana ', ' Hello\n\tDana '],
	['a\u0000b\ud800', 'ab\ufffd'],
	[`${'a'.repeat(4096)}\u0000`, 'a'.repeat(4096)],
])('a text is sent as it is, but for what no text may hold', async (text, sent) => {
	expect(await read(text)).toEqual({ text: sent });
});

test.each<[what: string, text: Value]>([
	['no text', ''],
	['a blank text', ' \n\u00a0'],
	['a text of controls', '\u0000\u001b'],
	['a text that is none', {}],
	['a text that is a boolean', true],
])('%s is refused', async (_what, text) => {
	expect(await rejection(read(text))).toEqual({
		message: 'There is no text to send',
		description: 'Fill in "Text"',
	});
});

test('a text of 4097 characters is refused', async () => {
	expect(await rejection(read('a'.repeat(4097)))).toEqual({
		message: 'The text has 4097 characters, but WhatsApp allows at most 4096',
		description: 'Shorten "Text", or send it as several messages',
	});
});
