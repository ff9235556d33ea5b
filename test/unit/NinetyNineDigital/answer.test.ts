import { readAnswer } from '../../../nodes/NinetyNineDigital/answer.ts';
import { answer } from '../providers/answer.ts';

/** 99digital contract §1 and §4: the body says whether a message was taken, not the HTTP status. */

const SAMPLE = {
	status: 'OK',
	unique: '65dfd4r4dref34rdfxd34r',
	contact_name: 'Dana Example',
	contact_phone: '972500000003',
	timestamp: 1600115719,
	from: '972771234567',
	to: '972501234567',
	templateTimeLeft: '400',
	reason: 1,
};

test('the sample is a receipt with the minutes left', () => {
	expect(readAnswer(answer(200, SAMPLE), 'sendText')).toEqual({
		state: 'accepted',
		messageId: '65dfd4r4dref34rdfxd34r',
		facts: { windowMinutesLeft: 400 },
	});
});

test.each<[status: number, body: object]>([
	[429, { status: 'OK' }],
	[400, { status: 'OK' }],
	[429, { status: 'FAIL', reason: 1 }],
	[400, { status: 'FAIL', reason: '6' }],
	[200, { status: 'FAIL', reason: 2, data: { unique: '65dfd4r4' } }],
])('HTTP %d with %j may have been taken', (status, body) => {
	expect(readAnswer(answer(status, body), 'sendText')).toMatchObject({ state: 'unclear' });
});

test.each<[templateTimeLeft: unknown, facts: object]>([
	[400, { windowMinutesLeft: 400 }],
	['0', { windowMinutesLeft: 0 }],
	[' 12.5 ', { windowMinutesLeft: 12.5 }],
	['-3', { windowMinutesLeft: -3 }],
	[undefined, {}],
	[null, {}],
	['', {}],
	['many', {}],
	['1e3', {}],
	[{ minutes: 4 }, {}],
])('templateTimeLeft %j gives %j', (templateTimeLeft, facts) => {
	expect(readAnswer(answer(200, { ...SAMPLE, templateTimeLeft }), 'sendText')).toEqual({
		state: 'accepted',
		messageId: '65dfd4r4dref34rdfxd34r',
		facts,
	});
});

test.each<[what: string, body: object, message: string, code: string | undefined, state: string]>([
	[
		'FAIL',
		{ ...SAMPLE, unique: undefined, status: 'FAIL', reason: 7 },
		'99digital reported reason 7, which usually means: more than 24 hours have passed since the recipient last wrote to you, or the number is not on WhatsApp',
		'7',
		'refused',
	],
	[
		'FAIL without a reason',
		{ status: 'FAIL' },
		'99digital refused the request without a reason (HTTP 200)',
		undefined,
		'refused',
	],
	[
		'FAIL with reason 1',
		{ status: 'FAIL', reason: 1 },
		'99digital reported reason 1, which usually means: the request was accepted, although its status says FAIL',
		'1',
		'unclear',
	],
])('%s', (_what, body, message, code, state) => {
	expect(readAnswer(answer(200, body), 'sendText')).toEqual({
		state,
		message,
		description: expect.stringMatching(/\S/),
		code,
	});
});

test('FAIL with the id of a message: 99digital may have it', () => {
	const body = { ...SAMPLE, status: 'FAIL', reason: 7 };
	expect(readAnswer(answer(200, body), 'sendText')).toMatchObject({ state: 'unclear', code: '7' });
	expect(readAnswer(answer(400, body), 'sendText').state).toBe('unclear');
});

test.each<[what: string, body: object]>([
	['no status', { unique: '65dfd4r4dref34rdfxd34r' }],
	['an unknown status', { ...SAMPLE, status: 'QUEUED' }],
])('%s is no receipt, and no refusal', (_what, body) => {
	expect(readAnswer(answer(200, body), 'sendText')).toEqual({
		state: 'unclear',
		message: '99digital returned an answer without a message ID',
		description: '',
	});
});

test('§11: OK alone is accepted, without an id', () => {
	const accepted = { state: 'accepted', messageId: undefined, facts: {} };
	expect(readAnswer(answer(200, { status: 'OK' }), 'sendText')).toEqual(accepted);
	expect(readAnswer(answer(200, { status: 'OK', reason: 1, unique: ' ' }), 'sendText')).toEqual(accepted);
});
