import { kaleyra, request } from '../../../providers/kaleyra.ts';
import { simulator } from '../../../runningSimulator.ts';
import { callsTo } from '../calls.ts';

const kaleyraCall = callsTo(kaleyra);

const incorrectPayload = {
	code: 'WA400',
	message: 'Refer to correct payload format',
	data: {},
	error: { payload: 'Incorrect payload format' },
};

const wrongKey = {
	code: 'RBC001',
	message: 'Incorrect SID or API key.',
	data: [],
	error: { error: 'Incorrect SID or API key.' },
};

const wrongNumber = {
	code: 'WA401',
	message: 'Phone number is not present or does not belong to the account.',
	data: {},
	error: { phone_number: 'Phone number is not present or does not belong to the account.' },
};

test.each([
	['no key', { 'Content-Type': 'application/json' }],
	['a wrong key', { ...request.headers, 'api-key': 'wrong' }],
	[
		'the key as a bearer token',
		{ Authorization: 'Bearer fake-kaleyra-key-0001', 'Content-Type': 'application/json' },
	],
])('refuses %s with RBC001', async (_what, headers) => {
	const reply = await kaleyraCall({ headers });
	expect([reply.status, reply.json]).toEqual([401, wrongKey]);
});

test('refuses a wrong SID with RBC001', async () => {
	const reply = await kaleyraCall({ path: '/v2/HXOTHER/whatsapp/+12025550100/messages' });
	expect([reply.status, reply.json]).toEqual([401, wrongKey]);
});

test.each(['%2B12025550100', '12025550100', '+12025550199', '+1 2025550100'])(
	'refuses the path number %s with WA401',
	async (number) => {
		const reply = await kaleyraCall({
			path: `/v2/HXTEST0000000001IN/whatsapp/${number}/messages`,
		});
		expect([reply.status, reply.json]).toEqual([401, wrongNumber]);
	},
);

test.each([
	['another method', { method: 'PUT' }],
	['a GET', { method: 'GET' }],
	['another path', { path: `${request.path}/` }],
	['v1', { path: request.path.replace('/v2/', '/v1/') }],
	['a query', { path: `${request.path}?a=1` }],
	['a form', { headers: { ...request.headers, 'Content-Type': 'application/x-www-form-urlencoded' } }],
	['plain text', { headers: { ...request.headers, 'Content-Type': 'text/plain' } }],
	['no content type', { headers: { 'api-key': 'fake-kaleyra-key-0001' } }],
	['a malformed content type', { headers: { ...request.headers, 'Content-Type': 'json' } }],
])('refuses %s with WA400', async (_what, change) => {
	const reply = await kaleyraCall(change);
	expect([reply.status, reply.json]).toEqual([400, incorrectPayload]);
});

const details = '/v2/HXTEST0000000001IN/whatsapp/+12025550100/phone_number_details';
const profiles = '/v1/HXTEST0000000001IN/callback/profiles?limit=1&offset=0';

test.each([details, profiles])('answers the credential check %s', async (path) => {
	expect((await kaleyraCall({ method: 'GET', path })).status).toBe(200);
	const wrong = await kaleyraCall({
		method: 'GET',
		path,
		headers: { ...request.headers, 'api-key': 'wrong' },
	});
	expect([wrong.status, wrong.json]).toEqual([401, expect.objectContaining({ code: 'RBC001' })]);
});

test("tells a good key from a number that is not the account's", async () => {
	const reply = await kaleyraCall({
		method: 'GET',
		path: details.replace('+12025550100', '+12025550199'),
	});
	expect([reply.status, reply.json]).toEqual([401, wrongNumber]);
});

test('refuses an undocumented query of the profiles', async () => {
	const reply = await kaleyraCall({ method: 'GET', path: `${profiles}&page=1` });
	expect([reply.status, reply.json]).toEqual([400, incorrectPayload]);
});

test.each([
	['RBC001', 401, 'RBC001', 'error'],
	['WA401', 401, 'WA401', 'phone_number'],
	['WA-401/account', 401, 'WA-401', 'account'],
	['WA-401/phone_number', 401, 'WA-401', 'phone_number'],
	['WA400', 400, 'WA400', 'payload'],
	['E110', 400, 'E110', 'balance'],
	['WAV2101', 400, 'WAV2101', 'error'],
	['WA500', 500, 'WA500', 'error'],
])('Kaleyra fails with %s', async (code, status, printed, key) => {
	simulator.fail('kaleyra', { kind: 'code', code });
	const reply = await kaleyraCall();
	expect([reply.status, reply.json]).toEqual([
		status,
		expect.objectContaining({ code: printed, error: { [key]: expect.any(String) } }),
	]);
	expect((await kaleyraCall()).status).toBe(202);
	expect([simulator.sends().length, simulator.messages().length]).toEqual([2, 1]);
});
