import { NinetyNineDigitalWhatsAppApi } from '../../../credentials/NinetyNineDigitalWhatsAppApi.credentials.ts';
import { readAnswer } from '../../../nodes/NinetyNineDigital/answer.ts';
import { ninetyNineDigital as provider } from '../../../nodes/NinetyNineDigital/provider.ts';
import { webhook } from '../../../nodes/NinetyNineDigital/webhook.ts';
import type { Answer } from '../../../nodes/shared/http/answer.ts';
import type { ProviderRequest } from '../../../nodes/shared/http/exchange.ts';
import type { SendRequest } from '../../../nodes/shared/messages/kind.ts';
import type { RegistrationTarget } from '../../../nodes/shared/provider.ts';
import { account } from '../../../simulator/ninetyNineDigital/account.ts';
import * as gateway from '../../../simulator/ninetyNineDigital/callbacks.ts';
import { ninetyNineDigital } from '../../../simulator/ninetyNineDigital/index.ts';
import { type Simulator, startSimulator } from '../../../simulator/server.ts';
import { answer } from '../providers/answer.ts';
import { contactContent, requestsFor } from '../providers/requests.ts';
import { events } from './callbacks.ts';
import { DANA, TEXT } from './requests.ts';

/**
 * The requests against an independent reading of the contract, which refuses every field, type and blank
 * it does not know.
 */

const { apiKey, from } = account;
let simulator: Simulator;
beforeAll(async () => {
	simulator = await startSimulator();
});
afterEach(() => simulator.reset());
afterAll(async () => await simulator.close());

async function call(request: ProviderRequest, key: string = apiKey): Promise<Answer> {
	const { url, body } = await new NinetyNineDigitalWhatsAppApi().authenticate({ apiKey: key }, request);
	const response = await fetch(url, {
		method: 'POST',
		headers: { 'Content-Type': 'application/json' },
		body: JSON.stringify(body),
	});
	return answer(response.status, await response.text());
}

const envelope = (to: string) => ({
	credential: { baseUrl: simulator.baseUrl(ninetyNineDigital) },
	from,
	to,
	options: { replyToMessageId: '92E00000000000000000000000000001', showRequest: true },
});

const text = (to: string) => requestsFor(provider, 'sendText', TEXT, envelope(to));

const contacts = (cards: unknown, to: string) =>
	requestsFor(provider, 'sendContact', contactContent(cards), envelope(to));

const FULL = {
	...DANA,
	emails: ['dana@example.com'],
	addresses: { street: '1 Example Street', city: 'Tel Aviv', country: 'Israel' },
	urls: ['https://www.example.com'],
	birthday: '1990-02-28',
};

test.each<[what: string, requests: () => SendRequest[]]>([
	['a text', () => text(from)],
	['a contact', () => contacts(DANA, '972501234567')],
	['a full contact', () => contacts(FULL, '972501234567')],
	['two contacts to a person who hides the number', () => contacts([DANA, DANA], 'IL.1600000000000000')],
])('%s is taken, and gives a receipt', async (_what, requests) => {
	for (const request of requests()) {
		expect(readAnswer(await call(request), 'sendText')).toEqual({
			state: 'accepted',
			messageId: expect.any(String),
			facts: { windowMinutesLeft: 400 },
		});
	}
	expect(simulator.received.flatMap(({ violations }) => violations)).toEqual([]);
});

test('a wrong key is refused with HTTP 200, and said to be wrong', async () => {
	const [request] = text('972501234567');
	const refused = await call({ url: '', ...request }, 'wrong');
	expect(refused.status).toBe(200);
	expect(readAnswer(refused, 'sendText')).toMatchObject({
		state: 'refused',
		message: '99digital reported reason 3, which usually means: the API key is wrong',
	});
});

test('the webhook is set, read and cleared', async () => {
	const target: RegistrationTarget = {
		credentials: { baseUrl: simulator.baseUrl(ninetyNineDigital) },
		sender: from,
		call: async (request) => await call(request),
	};
	expect(await webhook.read(target)).toEqual([]);
	await webhook.write(target, 'https://hooks.example.com/wa?token=t');
	expect(await webhook.read(target)).toMatchObject([{ url: 'hooks.example.com/wa?token=t' }]);
	expect(simulator.received.at(-2)?.body).toMatchObject({ readStatus: 1, retry: 1 });
	await webhook.clear(target);
	expect(await webhook.read(target)).toEqual([]);
	expect(simulator.received.flatMap(({ violations }) => violations)).toEqual([]);
});

test('the simulator’s callbacks are read', () => {
	const kinds = (body: unknown) => events(body).map(({ event }) => event);
	const contactBodies = [gateway.contacts(), gateway.hiddenSender(), gateway.olderContacts()];
	for (const body of [...contactBodies, ...gateway.severalNumbers]) expect(kinds(body)).toEqual(['contact']);
	expect(kinds(gateway.text('Hello'))).toEqual(['text']);
	for (const body of Object.values(gateway.otherTypes)) expect(kinds(body)).toEqual(['other']);
	expect(kinds(gateway.status('delivered'))).toEqual(['status']);
	expect(kinds(gateway.systemNotice)).toEqual(['status']);
});
