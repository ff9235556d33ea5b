import { jest } from '@jest/globals';
import { toAnswer } from '../../../../nodes/shared/http/answer.ts';
import { redactorOf } from '../../../../nodes/shared/http/redaction.ts';

/** An answer of 1 MB can nest 100,000 levels deep: what it says of the message counts, whatever is inside. */

const KEY = 'aB3+x/9=Qq-1234567';
const redactor = redactorOf({ apiKey: KEY });

test.each([33, 3_000, 100_000])(
	'an answer with %i levels is read, and what is quoted of it is cut',
	(levels) => {
		for (const [open, close] of [
			['[', ']'],
			['{"a":', '}'],
		] as const) {
			const deep = `${open.repeat(levels)}1${close.repeat(levels)}`;
			const { body, quotable } = toAnswer(200, `{"id":"m-1","words":"key ${KEY}","deep":${deep}}`, redactor);
			expect(body).toMatchObject({ id: 'm-1' });
			expect(quotable).toMatchObject({ id: 'm-1', words: 'key [hidden]' });
			expect(JSON.stringify(quotable)).toContain('[nested too deeply]');
		}
	},
);

test('a list of thousands is not redacted before somebody quotes it, and then once', () => {
	const value = jest.fn(redactor.value);
	const answer = toAnswer(200, `{"words":"key ${KEY}"}`, { ...redactor, value });
	expect(answer.body).toEqual({ words: `key ${KEY}` });
	expect(value).toHaveBeenCalledTimes(0);
	expect([answer.quotable, answer.quotable]).toEqual([{ words: 'key [hidden]' }, { words: 'key [hidden]' }]);
	expect(value).toHaveBeenCalledTimes(1);
});

test('what is nested as deeply as providers do stays', () => {
	const words = { a: [{ b: [{ c: { d: [[{ e: 1 }]] } }] }] };
	expect(redactor.value(words)).toEqual({ a: [{ b: [{ c: { d: [[{ e: 1 }]] } }] }] });
});

test('the key is hidden in the name of a member as well, unless the name is a plain word', () => {
	expect(redactor.value({ [`App ${KEY}`]: ['no'], list: [{ [KEY]: 1 }] })).toEqual({
		'App [hidden]': ['no'],
		list: [{ '[hidden]': 1 }],
	});
	expect(redactorOf({ apiKey: 'message' }).value({ message: 'a message' })).toEqual({
		message: 'a [hidden]',
	});
});

test.each(['aBcDeFgHiJkLmNoP', '1234567890123456'])(
	'a secret of letters or digits alone is hidden as the name of a member: %s',
	(secret) => {
		const given = { validationErrors: { [secret]: ['no'] }, code: 'E400', id: '42' };
		expect(redactorOf({ apiKey: secret }).value(given)).toEqual({
			validationErrors: { '[hidden]': ['no'] },
			code: 'E400',
			id: '42',
		});
	},
);

test('a secret that is percent-encoded once or twice in a URL is hidden', () => {
	const hidden = redactorOf({ webhookSecret: 'pass/word+with=signs' });
	let encoded = 'pass/word+with=signs';
	for (let times = 0; times < 3; times++) {
		expect(hidden.text(`https://a.example?next=${encoded}&b`)).toBe('https://a.example?next=[hidden]&b');
		encoded = encodeURIComponent(encoded);
	}
});
