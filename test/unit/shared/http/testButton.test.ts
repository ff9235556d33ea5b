import { mockDeep } from 'jest-mock-extended';
import { UserError, type ICredentialTestFunctions } from 'n8n-workflow';

import type { Answer } from '../../../../nodes/shared/http/answer.ts';
import { answerTestButton } from '../../../../nodes/shared/http/testButton.ts';

const CREDENTIAL = { apiKey: 'key-0000-0001' };
const REQUEST = { addressField: 'Home', request: { url: 'https://api.example.com/me' } };
const verdict = (answer: Answer) => ({ good: answer.status === 200, message: JSON.stringify(answer) });

async function check(reply: () => unknown) {
	const { helpers } = mockDeep<ICredentialTestFunctions>();
	helpers.request.mockImplementation(async () => await reply());
	return await answerTestButton(helpers, CREDENTIAL, () => ({ ...REQUEST, verdict }));
}

test.each<[body: unknown, seen: object]>([
	['{"a":1}', { kind: 'answered', status: 200, text: '{"a":1}', body: { a: 1 }, quotable: { a: 1 } }],
	['<html>', { kind: 'answered', status: 200, text: '<html>' }],
	[undefined, { kind: 'answered', status: 200, text: '' }],
])('the answer %j as the provider sees it', async (body, seen) => {
	expect(await check(() => ({ statusCode: 200, body }))).toEqual({
		status: 'OK',
		message: JSON.stringify(seen),
	});
});

test('a verdict with and without a way to fix it', async () => {
	const helpers = mockDeep<ICredentialTestFunctions>().helpers;
	helpers.request.mockResolvedValue({ statusCode: 401, body: '' });
	const run = async (description?: string) =>
		await answerTestButton(helpers, CREDENTIAL, () => ({
			...REQUEST,
			verdict: () => ({ good: false, message: 'Wrong key', description }),
		}));
	expect(await run('Copy it again')).toEqual({ status: 'Error', message: 'Wrong key. Copy it again' });
	expect(await run()).toEqual({ status: 'Error', message: 'Wrong key' });
});

test.each<[webhookSecret: string | undefined, canRegister: true | undefined, advice: string]>([
	[undefined, true, ''],
	['', true, ''],
	['a random text of 27 letters', undefined, ''],
	[
		'a random text of 27 letters',
		true,
		'. After you add or change the Webhook Secret, unpublish the workflows whose triggers have automatic registration, and publish them again (n8n 1: deactivate and activate them). Until then, their callbacks are refused.',
	],
])(
	'with the webhook secret %j, where URLs are registered: %s',
	async (webhookSecret, canRegister, advice) => {
		const { helpers } = mockDeep<ICredentialTestFunctions>();
		helpers.request.mockResolvedValue({ statusCode: 200, body: '' });
		const credential = { ...CREDENTIAL, ...(webhookSecret !== undefined && { webhookSecret }) };
		const prepare = () => ({ ...REQUEST, canRegister, verdict: () => ({ good: true, message: 'Correct' }) });
		expect(await answerTestButton(helpers, credential, prepare)).toEqual({
			status: 'OK',
			message: `Correct${advice}`,
		});
	},
);

const UNREACHABLE = {
	status: 'Error',
	message: 'The provider could not be reached. Check "Home", and that this n8n can reach that address',
};

test('an error of the request shows nothing of the request', async () => {
	expect(await check(() => Promise.reject(new Error('api-key: secret')))).toEqual(UNREACHABLE);
	expect(await check(() => ({ body: 'no status' }))).toEqual(UNREACHABLE);
});

test('a secret that is longer than any is refused before it is sent anywhere', async () => {
	const { helpers } = mockDeep<ICredentialTestFunctions>();
	const credential = { apiKey: 'a'.repeat(6_500) };
	expect(await answerTestButton(helpers, credential, () => ({ ...REQUEST, verdict }))).toEqual({
		status: 'Error',
		message:
			'"API Key" in the credential has more than 1,000 characters. Copy "API Key" again into the credential: it is one line of text',
	});
	expect(helpers.request).not.toHaveBeenCalled();
});

test('what is wrong with the credential itself is the result', async () => {
	const { helpers } = mockDeep<ICredentialTestFunctions>();
	const failing = async (error: unknown) =>
		await answerTestButton(helpers, CREDENTIAL, () => {
			throw error;
		});
	expect(
		await failing(
			new UserError('The credential has no base URL', {
				description: 'Fill in "Base URL" in the credential',
			}),
		),
	).toEqual({
		status: 'Error',
		message: 'The credential has no base URL. Fill in "Base URL" in the credential',
	});
	expect(await failing(new UserError('It is wrong'))).toEqual({ status: 'Error', message: 'It is wrong' });
	expect(helpers.request).not.toHaveBeenCalled();
});

test("a provider's echo of the key is not shown", async () => {
	const { helpers } = mockDeep<ICredentialTestFunctions>();
	helpers.request.mockResolvedValue({ statusCode: 401, body: '{"error":"key KEY-0000-0001 is wrong"}' });
	const result = await answerTestButton(helpers, CREDENTIAL, () => ({
		...REQUEST,
		verdict: ({ quotable }) => ({ good: false, message: JSON.stringify(quotable) }),
	}));
	expect(result).toEqual({ status: 'Error', message: '{"error":"key [hidden] is wrong"}' });
});

test.each<[field: object, message: string]>([
	[{ defaultSender: 'my number' }, 'Default Sender "my number" is not a phone number with a country code'],
	[
		{ webhookSecret: 'short' },
		'The webhook secret in the credential is too short, so no callback is accepted',
	],
])('what is wrong without asking the provider is the result: %j', async (field, message) => {
	const { helpers } = mockDeep<ICredentialTestFunctions>();
	const result = await answerTestButton(helpers, { ...CREDENTIAL, ...field }, () => ({
		...REQUEST,
		verdict,
	}));
	expect(result).toEqual({ status: 'Error', message: expect.stringContaining(`${message}. `) });
	expect(helpers.request).not.toHaveBeenCalled();
});
