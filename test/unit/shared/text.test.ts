import { options as infobip } from '../../../nodes/Infobip/options.ts';
import { options as kaleyra } from '../../../nodes/Kaleyra/options.ts';
import { sendText } from '../../../nodes/shared/messages/text.ts';
import { readOptions } from '../../../nodes/shared/options.ts';
import { noFiles, noTemplates } from './noTemplates.ts';
import { refusal } from './refusal.ts';
import { cleanText } from '../../../nodes/shared/text.ts';

/** WhatsApp counts code points: an emoji of two UTF-16 units is one character. */

const read = (text: string) =>
	sendText.read(
		{
			index: 0,
			parameter: () => text,
			file: () => Promise.reject(new Error('no file')),
			templates: noTemplates,
			files: noFiles,
		},
		{},
	);

test.each([
	['letters', 'é'],
	['emoji', '😀'],
	['Chinese characters beyond the first plane', '𠮷'],
])('a text of 4,096 %s is sent, one of 4,097 is refused with its length', (_what, character) => {
	expect(read(character.repeat(4096))).toEqual({ text: character.repeat(4096) });
	expect(refusal(() => read(character.repeat(4097)))).toEqual({
		message: 'The text has 4097 characters, but WhatsApp allows at most 4096',
		description: 'Shorten "Text", or send it as several messages',
	});
});

test('an emoji made of several counts each of them', () => {
	expect(refusal(() => read('👨‍👩‍👧'.repeat(820))).message).toBe(
		'The text has 4100 characters, but WhatsApp allows at most 4096',
	);
});

test.each(['ref', 'ref1', 'ref2'])('a reference of 255 emoji is sent: %s', (name) => {
	expect(readOptions(kaleyra, { [name]: '😀'.repeat(255) }, 'sendText')).toMatchObject({
		[name]: '😀'.repeat(255),
	});
	expect(() => readOptions(kaleyra, { [name]: '😀'.repeat(256) }, 'sendText')).toThrow(
		' is longer than 255 characters: Kaleyra would truncate it',
	);
});

test.each([
	['messageId', 200, 'Message ID'],
	['callbackData', 4000, 'Callback Data'],
	['entityId', 255, 'Entity ID'],
	['applicationId', 255, 'Application ID'],
])('the option %s takes %d emoji', (name, longest, displayName) => {
	expect(readOptions(infobip, { [name]: '😀'.repeat(longest) }, 'sendText')).toMatchObject({
		[name]: '😀'.repeat(longest),
	});
	expect(() => readOptions(infobip, { [name]: '😀'.repeat(longest + 1) }, 'sendText')).toThrow(
		`${displayName} is longer than ${longest} characters`,
	);
});

test.each([
	['tab, line feed and carriage return stay', 'a\tb\nc\r\nd', 'a\tb\nc\r\nd'],
	['C0 controls go', '\u0000a\u0001\b\v\f\u000e\u001b\u001fb', 'ab'],
	['DEL and C1 controls go', 'a\u007f\u0080\u0085\u009fb', 'ab'],
	['an unpaired high surrogate is replaced', 'a\ud83db', 'a\ufffdb'],
	['an unpaired low surrogate is replaced', '\ude00', '\ufffd'],
	['a pair stays', '😀', '😀'],
	['format characters stay, they shape text', '\u200d\u202a\u00ad', '\u200d\u202a\u00ad'],
	['an empty text', '', ''],
])('%s', (_what, text, clean) => {
	expect(cleanText(text)).toBe(clean);
});
