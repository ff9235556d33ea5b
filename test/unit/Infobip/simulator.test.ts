import type { IDataObject } from 'n8n-workflow';

import { explain, readAnswer } from '../../../nodes/Infobip/answer.ts';
import { readCallback } from '../../../nodes/Infobip/callback.ts';
import type { Answer } from '../../../nodes/shared/http/answer.ts';
import type { SendRequest } from '../../../nodes/shared/messages/kind.ts';
import { account } from '../../../simulator/infobip/account.ts';
import * as callbacks from '../../../simulator/infobip/callbacks.ts';
import { delivery, identityChange, otherTypes, seen } from '../../../simulator/infobip/callbacks.ts';
import { infobip } from '../../../simulator/infobip/index.ts';
import { type Simulator, startSimulator } from '../../../simulator/server.ts';
import { answer } from '../providers/answer.ts';
import { contactContent } from '../providers/requests.ts';
import { requestFor, TEXT } from './requests.ts';

/** The node's requests and readings against the simulator, which holds the contract on its own. */

let simulator: Simulator;
beforeAll(async () => {
	simulator = await startSimulator();
});
afterEach(() => simulator.reset());
afterAll(async () => await simulator.close());

async function send({ url, body }: SendRequest): Promise<Answer> {
	const response = await fetch(url, {
		method: 'POST',
		headers: {
			Authorization: `App ${account.apiKey}`,
			'Content-Type': 'application/json',
			Accept: 'application/json',
		},
		body: JSON.stringify(body),
	});
	return answer(response.status, await response.text());
}

const text = (words = TEXT.text, options: IDataObject = {}) =>
	requestFor('sendText', { text: words }, options, simulator.baseUrl(infobip));

const contacts = (cards: unknown, options: IDataObject = {}) =>
	requestFor('sendContact', contactContent(cards), options, simulator.baseUrl(infobip));

const everyOption = {
	messageId: 'own-1',
	callbackData: 'crm-42',
	notifyUrl: 'https://hooks.example.com/wa',
	entityId: 'entity',
	applicationId: 'application',
	replyToMessageId: 'wamid.EXAMPLE',
};

test.each<[what: string, request: () => SendRequest]>([
	['a text', text],
	[
		'a text with every option',
		() =>
			text('See https://www.example.com', {
				...everyOption,
				previewUrl: true,
				urlOptions: {
					shortenUrl: true,
					trackClicks: false,
					trackingUrl: 'https://t.example',
					removeProtocol: false,
					customDomain: 'l.example',
				},
			}),
	],
	['a card with nothing but name and phone', () => contacts(callbacks.manyCards(1))],
	[
		'the full card as received, with blanks and types nobody knows',
		() =>
			contacts(
				{
					...callbacks.fullCard,
					phones: [{ phone: '+44 113 496-0019', type: 'Satellite', waId: '+441134960019' }],
					urls: [],
					org: {},
				},
				everyOption,
			),
	],
	['257 cards', () => contacts(callbacks.manyCards(257))],
])('the simulator takes %s', async (_what, request) => {
	expect(readAnswer(await send(request()))).toEqual({
		state: 'accepted',
		messageId: expect.any(String),
		facts: { statusName: 'PENDING_ENROUTE' },
	});
	expect(simulator.received.flatMap(({ violations }) => violations)).toEqual([]);
});

test.each([
	['REJECTED', 'refused'],
	['UNDELIVERABLE', 'unclear'],
	['EXPIRED', 'unclear'],
])('a 200 with the status %s is %s', async (code, state) => {
	simulator.fail('infobip', { kind: 'code', code });
	const refused = await send(text());
	expect(refused.status).toBe(200);
	expect(readAnswer(refused)).toMatchObject({ state, message: expect.stringContaining(code) });
});

test.each(['BAD_REQUEST', 'E400', 'STRING_VALIDATION_ERRORS'])(
	'%s names the field as the user knows it',
	async (code) => {
		simulator.fail('infobip', { kind: 'code', code });
		expect(explain(await send(text())).description).toContain(
			'"Contact 1: Birthday" must be in the YYYY-MM-DD format',
		);
	},
);

const read = (body: unknown) => readCallback(body, '2026-01-02T03:04:05.000Z');

test("the simulator's callbacks are read as the contract has them", () => {
	expect(read(callbacks.contacts([callbacks.fullCard, callbacks.minimalCard]))).toEqual([
		expect.objectContaining({
			event: 'contact',
			contacts: [
				expect.objectContaining({ org: callbacks.fullCard.org, phones: callbacks.fullCard.phones }),
				callbacks.minimalCard,
			],
		}),
	]);
	expect(read(callbacks.withoutContact([callbacks.minimalCard]))).toEqual([
		expect.objectContaining({ event: 'contact', from: { phone: '441134960001' } }),
	]);
	const times = callbacks.timestamps.flatMap((receivedAt) => read(callbacks.text('Hi', { receivedAt })));
	expect(times.map((event) => event.receivedAt)).toEqual([
		'2025-01-01T10:10:00.000Z',
		'2025-01-01T10:10:00.000Z',
		'2025-01-01T10:10:00.000Z',
	]);
	for (const [type, body] of Object.entries(otherTypes))
		expect(read(body)).toEqual([expect.objectContaining({ event: 'other', type })]);
	const people = { from: { phone: '441134960001', userId: 'GB.123123123' }, to: { phone: '441134960000' } };
	const change = { event: 'other', ...people, type: 'USER_IDENTITY_CHANGED', content: identityChange };
	expect(read(identityChange)).toEqual([expect.objectContaining(change)]);
	expect(read(seen())).toEqual([expect.objectContaining({ status: { state: 'read' } })]);
	expect(read(delivery('DELIVERED'))).toEqual([
		expect.objectContaining({
			status: { state: 'delivered' },
			reference: { callbackData: 'order-1001' },
		}),
	]);
	for (const group of ['UNDELIVERABLE', 'EXPIRED', 'REJECTED'] as const)
		expect(read(delivery(group))).toEqual([
			expect.objectContaining({ status: expect.objectContaining({ state: 'failed', code: '7010' }) }),
		]);
});
