import { infobip } from '../../../nodes/Infobip/provider.ts';
import { ninetyNineDigital } from '../../../nodes/NinetyNineDigital/provider.ts';
import type { SendRequest } from '../../../nodes/shared/messages/kind.ts';
import type { PlannedMessage } from '../../../nodes/shared/send/plan.ts';
import { requireDifferentIds } from '../../../nodes/shared/send/uniqueIds.ts';
import { refusal } from '../shared/refusal.ts';
import { requestFor, TEXT } from './messages.ts';

/** Infobip contract §3: a repeated messageId may or may not be refused, so the node refuses it itself. */

const request = (messageId?: string | number) => requestFor('sendText', TEXT, { messageId });

const planned = (one: SendRequest): PlannedMessage => ({
	itemIndex: 0,
	account: {
		credentialType: 'infobipWhatsAppApi',
		credential: { id: '', name: '', type: 'infobipWhatsAppApi' },
		data: {},
		secrets: [],
	},
	from: '441134960000',
	to: '441134960001',
	request: one,
	limits: { maxRetries: 3, parallelRequests: 20, timeout: 30_000 },
});

const check = (used: Set<string>, ...requests: SendRequest[]) =>
	requireDifferentIds(infobip, requests.map(planned), used);

const REFUSAL = {
	message: 'Message ID "own-1" is given to more than one message',
	description:
		'Each message needs an ID of its own: give one recipient an item and a "Message ID" that differs from item to item, or leave "Message ID" under "Options" empty, so that Infobip makes one for each',
};

test('one Message ID for two recipients of an item is refused, and says what to do', () => {
	expect(refusal(() => check(new Set(), request('own-1'), request('own-1')))).toEqual(REFUSAL);
});

test('one Message ID in two items is refused as well, also as a number', () => {
	const used = new Set<string>();
	check(used, request('own-1'), request('1001'));
	expect(refusal(() => check(used, request('own-1')))).toEqual(REFUSAL);
	expect(refusal(() => check(used, request(1001))).message).toBe(
		'Message ID "1001" is given to more than one message',
	);
});

test('different ones, and none at all, are taken', () => {
	const used = new Set<string>();
	check(used, request('own-1'), request(), request());
	check(used, request('own-2'), request());
	expect([...used]).toEqual(['own-1', 'own-2']);
});

test('a provider without ids of the user takes any request', () => {
	const messages = [planned(request('own-1')), planned(request('own-1'))];
	expect(() => requireDifferentIds(ninetyNineDigital, messages, new Set())).not.toThrow();
});
