import {
	questionOf,
	readToken,
	resumeAddress,
	type Token,
	writeToken,
} from '../../../../nodes/shared/wait/token';

const signature = '00ff10ef20df30cf40bf50af609f708f00ff10ef20df30cf40bf50af609f708f';
const token: Token = {
	execution: '1234',
	node: '3e24d10a-83e0-5c60-86ed-797f023b5599',
	nonce: 'AbC_-123',
	signature,
	choice: 1,
	endpoint: 'webhook-waiting',
};
const written = 'n8nw1.1234.uPiTRCoPgXGCG7Xl_AjtVmQ.AbC_-123.AP8Q7yDfMM9Av1CvYJ9wjwD_EO8g3zDPQL9Qr2CfcI8.1';

test('a token is its parts in few letters', () => {
	expect(writeToken(token)).toBe(written);
	expect(readToken(written)).toEqual(token);
});

test.each<[string, Partial<Token>]>([
	['an execution of 20 digits', { execution: '18446744073709551615' }],
	['the last choice', { choice: 9 }],
	['an answer in words', { choice: 'text' }],
	['a node id that is no UUID', { node: 'Ask_the-boss' }],
	['a UUID in capitals', { node: '3E24D10A-83E0-5C60-86ED-797F023B5599' }],
	['a node id with other letters', { node: 'Frage 1/ü.?#' }],
	['a changed endpoint', { endpoint: 'hooks-waiting' }],
])('%s comes back as it was', (_, change) => {
	const text = writeToken({ ...token, ...change });
	expect(text.length).toBeLessThanOrEqual(128);
	expect(readToken(text)).toEqual({ ...token, ...change });
});

test('the longest usual token leaves room below 128', () => {
	const longest = writeToken({ ...token, execution: '18446744073709551615', choice: 9 });
	expect(longest).toHaveLength(105);
});

test.each<[string, Partial<Token>, string]>([
	['a node id of 100 letters', { node: 'x'.repeat(100) }, "The node's ID is too long"],
	['an endpoint with a slash', { endpoint: 'api/waiting' }, 'The address at which n8n waits'],
	['an execution without an id', { execution: '' }, 'The address at which n8n waits'],
	['a signature of another length', { signature: 'ab' }, 'The address at which n8n waits'],
])('%s is refused before anything is sent', (_, change, message) => {
	expect(() => writeToken({ ...token, ...change })).toThrow(message);
});

test('any letter of a token that is changed, missing or added makes another token or none', () => {
	for (let index = 0; index < written.length; index++) {
		const before = written.slice(0, index);
		const after = written.slice(index + 1);
		for (const damaged of [`${before}${after}`, `${before}~${after}`, `${before}=${after}`]) {
			expect(readToken(damaged)).not.toEqual(token);
		}
		for (const other of 'A0az_-.') {
			if (other === written[index]) continue;
			expect(readToken(before + other + after)).not.toEqual(token);
		}
	}
});

test.each([
	undefined,
	'',
	'yes',
	'n8nw1',
	'n8nw1......',
	`${written} `,
	` ${written}`,
	`${written}\n`,
	`${written}=`,
	`${written}.webhook-waiting`,
	`${written}.`,
	`${written}.a/b`,
	`${written}...`,
	`${written}.hooks.more`,
	written.replace('n8nw1', 'n8nw2'),
	written.replace('.1234.', '.01234.'),
	written.replace('.1234.', '.-1.'),
	written.replace('.1234.', '.123456789012345678901.'),
	written.replace('.1234.', '.../rest.'),
	written.replace(/1$/, '10'),
	written.replace(/1$/, '01'),
	written.replace(/1$/, ''),
	written.replace('.u', '.t../'),
	written.replace('.u', '.x'),
	'https://n8n.example.com/webhook-waiting/1234/3e24d10a-83e0-5c60-86ed-797f023b5599',
	'n8nw1.'.repeat(1000),
])('%p is no token', (text) => {
	expect(readToken(text)).toBeUndefined();
});

describe('the resume address', () => {
	const own = 'https://n8n.example.com/webhook/5f0b8a3e/webhook';

	test('is taken apart', () => {
		const url = `https://n8n.example.com/webhook-waiting/1234/${token.node}?nonce=AbC_-123&signature=${signature}`;
		expect({ ...questionOf(url, '1234', token.node), choice: 1 }).toEqual(token);
	});

	test("is put together behind the trigger's own host", () => {
		expect(resumeAddress(token, own, true)).toBe(
			`https://n8n.example.com/webhook-waiting/1234/${token.node}?nonce=AbC_-123&signature=${signature}`,
		);
	});

	test.each<[string, string, boolean, Partial<Token>, string]>([
		[
			'a path before it',
			'https://example.com/n8n/webhook/5f/webhook',
			true,
			{},
			'https://example.com/n8n/webhook-waiting/1234/',
		],
		[
			'a changed endpoint',
			own,
			true,
			{ endpoint: 'hooks-waiting' },
			'https://n8n.example.com/hooks-waiting/1234/',
		],
		[
			'a port',
			'http://localhost:5678/webhook/5f/webhook',
			true,
			{},
			'http://localhost:5678/webhook-waiting/1234/',
		],
		[
			'a trigger without a webhook id',
			'http://localhost:5678/webhook/wf1/my%20trigger/webhook',
			false,
			{},
			'http://localhost:5678/webhook-waiting/1234/',
		],
		[
			'the token of the secret',
			`${own}?token=secret`,
			true,
			{},
			'https://n8n.example.com/webhook-waiting/1234/',
		],
	])('with %s', (_, ownUrl, hasWebhookId, change, beginning) => {
		expect(resumeAddress({ ...token, ...change }, ownUrl, hasWebhookId)?.startsWith(beginning)).toBe(true);
	});

	test("keeps a node's id one segment", () => {
		expect(resumeAddress({ ...token, node: '../../rest?x#y' }, own, true)).toContain(
			'/webhook-waiting/1234/..%2F..%2Frest%3Fx%23y?nonce=',
		);
	});

	test('is none without a URL of the trigger', () => {
		expect(resumeAddress(token, '', true)).toBeUndefined();
	});
});
