import type { IDataObject } from 'n8n-workflow';

import { NinetyNineDigitalWhatsAppApi } from '../../../credentials/NinetyNineDigitalWhatsAppApi.credentials.ts';
import { registrar } from '../../../nodes/NinetyNineDigital/register.ts';
import { sender } from '../../../nodes/NinetyNineDigital/send.ts';
import { parseJsonObject } from '../../../nodes/shared/json.ts';
import type { RegistrationTarget } from '../../../nodes/shared/receive/registrar.ts';
import type { ProviderRequest } from '../../../nodes/shared/send/exchange.ts';
import { accounts } from '../../simulator/accounts.ts';
import { callbacks } from '../../simulator/callbacks.ts';
import { startSimulator, type Simulator } from '../../simulator/server.ts';
import { events } from './callbacks.ts';
import { contactContent, DANA, TEXT } from './messages.ts';

/** The requests against an independent reading of the contract, which refuses every field, type and blank it does not know. */

const { apiKey, from } = accounts.ninetyNineDigital;
let simulator: Simulator;
beforeAll(async () => {
	simulator = await startSimulator();
});
afterEach(() => simulator.reset());
afterAll(async () => await simulator.close());

const call = async (request: ProviderRequest, key: string = apiKey): Promise<IDataObject> => {
	const { url, body } = await new NinetyNineDigitalWhatsAppApi().authenticate({ apiKey: key }, request);
	const response = await fetch(url, {
		method: 'POST',
		headers: { 'Content-Type': 'application/json' },
		body: JSON.stringify(body),
	});
	return parseJsonObject(await response.text()) ?? {};
};

const FULL = contactContent({
	...DANA,
	emails: ['dana@example.com'],
	addresses: { street: '1 Example Street', city: 'Tel Aviv', country: 'Israel' },
	urls: ['https://www.example.com'],
	birthday: '1990-02-28',
});

test.each([
	['a text', TEXT, from],
	['a contact', contactContent(DANA), '972501234567'],
	['a full contact', FULL, '972501234567'],
	['two contacts to a person who hides the number', contactContent([DANA, DANA]), 'IL.1600000000000000'],
])('%s is taken, and gives a receipt', async (_what, content, to) => {
	const options = { replyToMessageId: '92E00000000000000000000000000001', showRequest: true };
	const message = { from, to, content, options };
	for (const request of sender.requests(message, simulator.baseUrls['99digital'], {})) {
		const answer = await call(request);
		expect(sender.receipt(answer)).toEqual({
			messageId: expect.any(String),
			facts: { windowMinutesLeft: 400 },
		});
	}
	expect(simulator.received.flatMap(({ violations }) => violations)).toEqual([]);
});

test('a wrong key is refused with HTTP 200, and said to be wrong', async () => {
	const base = simulator.baseUrls['99digital'];
	const [request] = sender.requests({ from, to: '972501234567', content: TEXT, options: {} }, base, {});
	const body = await call({ url: '', ...request }, 'wrong');
	expect(sender.receipt(body)).toBeUndefined();
	expect(sender.refuses(body)).toBe(true);
	expect(sender.explain({ status: 200, body }).message).toBe(
		'99digital reported reason 3; usually the API key is wrong',
	);
});

test('the webhook is set, read and cleared', async () => {
	const { api } = registrar;
	const target: RegistrationTarget = {
		credentials: { baseUrl: simulator.baseUrls['99digital'] },
		sender: from,
		call,
	};
	expect(await api?.read(target)).toEqual([]);
	await api?.write(target, 'https://hooks.example.com/wa?token=t');
	expect(await api?.read(target)).toEqual([{ url: 'hooks.example.com/wa?token=t' }]);
	expect(simulator.state.ninetyNineDigital).toMatchObject({ readStatus: 1, retry: 1 });
	await api?.remove(target, { url: 'hooks.example.com/wa?token=t' });
	expect(await api?.read(target)).toEqual([]);
	expect(simulator.received.flatMap(({ violations }) => violations)).toEqual([]);
});

test('the simulator’s callbacks are read', () => {
	const gateway = callbacks.ninetyNineDigital;
	const kinds = (body: unknown) => events(body).map(({ event }) => event);
	const contactBodies = [gateway.contacts(), gateway.hiddenSender(), gateway.olderContacts()];
	for (const body of [...contactBodies, ...gateway.severalNumbers]) expect(kinds(body)).toEqual(['contact']);
	expect(kinds(gateway.text('Hello'))).toEqual(['text']);
	for (const body of Object.values(gateway.otherTypes)) expect(kinds(body)).toEqual(['other']);
	expect(kinds(gateway.status('delivered'))).toEqual(['status']);
	expect(kinds(gateway.systemNotice)).toEqual(['status']);
});
