import { cleanText } from '../../../nodes/shared/text.ts';

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
