import type { IDataObject } from 'n8n-workflow';

import { infobip } from '../../../../nodes/Infobip/provider.ts';
import { redactorOf } from '../../../../nodes/shared/http/redaction.ts';
import { requireDifferentIds } from '../../../../nodes/shared/send/plan/uniqueIds.ts';
import { templateSender } from '../../providers/template/requests.ts';
import { refusal, rejection } from '../../shared/refusal.ts';

/** Infobip contract §22.1: what stands beside the content of a template, inside the list. */

const { byHand } = templateSender(infobip, { baseUrl: 'https://xxxxx.api.infobip.com' });

const CONTENT = {
	templateName: 'order_ready',
	templateData: { body: { placeholders: [] } },
	language: 'en',
};

test.each<[row: string, options: IDataObject, more: object]>([
	['messageId', { messageId: 'own-1' }, { messageId: 'own-1' }],
	['callbackData', { callbackData: 'c'.repeat(4000) }, { callbackData: 'c'.repeat(4000) }],
	['notifyUrl', { notifyUrl: 'https://h.example' }, { notifyUrl: 'https://h.example' }],
	[
		'entityId and applicationId',
		{ entityId: 'e', applicationId: 'a' },
		{ entityId: 'e', applicationId: 'a' },
	],
	['context', { replyToMessageId: 'wamid.IN' }, { context: { replyToMessageId: 'wamid.IN' } }],
	[
		'urlOptions',
		{ urlOptions: { shortenUrl: true, trackClicks: false, customDomain: 'l.example' } },
		{ urlOptions: { shortenUrl: true, trackClicks: false, customDomain: 'l.example' } },
	],
	['urlOptions without a member', { urlOptions: {} }, {}],
	[
		'smsFailover',
		{ smsFailoverSender: 'Example', smsFailoverText: 'Your order is ready' },
		{ smsFailover: { from: 'Example', text: 'Your order is ready' } },
	],
	[
		'smsFailover at its limits',
		{ smsFailoverSender: '1'.repeat(24), smsFailoverText: '😀'.repeat(4096) },
		{ smsFailover: { from: '1'.repeat(24), text: '😀'.repeat(4096) } },
	],
	['smsFailover that was added and left empty', { smsFailoverSender: '', smsFailoverText: ' ' }, {}],
	['previewUrl, which is for texts', { previewUrl: true }, {}],
])('%s', async (_row, options, more) => {
	expect((await byHand({}, options)).body).toStrictEqual({
		messages: [{ from: '12025550100', to: '12025550123', content: CONTENT, ...more }],
	});
});

test.each<[options: IDataObject, message: string, description: string]>([
	[
		{ smsFailoverSender: 'Example' },
		'SMS Failover Sender is filled in, but SMS Failover Text is not',
		'Fill in "SMS Failover Text" under "Options" as well, or remove "SMS Failover Sender"',
	],
	[
		{ smsFailoverText: 'Hello' },
		'SMS Failover Text is filled in, but SMS Failover Sender is not',
		'Fill in "SMS Failover Sender" under "Options" as well, or remove "SMS Failover Text"',
	],
	[
		{ smsFailoverSender: '1'.repeat(25), smsFailoverText: 'Hello' },
		'SMS Failover Sender is longer than 24 characters',
		'Correct it under "Options"',
	],
	[
		{ smsFailoverSender: 'Example', smsFailoverText: 'a'.repeat(4097) },
		'SMS Failover Text is longer than 4096 characters',
		'Correct it under "Options"',
	],
	[
		{ urlOptions: { shortenUrl: false, trackingUrl: 'https://t.example' } },
		'Shorten URL is off, but these options are for shortened links only: Tracking URL',
		'In "URL Options" under "Options", turn on "Shorten URL" or remove the others',
	],
])('refused: %j', async (options, message, description) => {
	expect(await rejection(byHand({}, options))).toEqual({ message, description });
});

const planned = async (messageId?: string) => ({
	itemIndex: 0,
	account: {
		credentialType: 'infobipWhatsAppApi',
		credential: { id: '', name: '', type: 'infobipWhatsAppApi' },
		data: {},
		redactor: redactorOf({}),
	},
	kind: 'sendTemplate' as const,
	from: '12025550100',
	to: '12025550123',
	request: await byHand({}, { messageId }),
	limits: { maxRetries: 3, parallelRequests: 20, timeout: 30_000 },
});

test('§3: one Message ID for two templates is refused', async () => {
	const used = new Set<string>();
	requireDifferentIds(infobip, [await planned('own-1'), await planned(), await planned()], used);
	expect([...used]).toEqual(['own-1']);
	const again = await planned('own-1');
	expect(refusal(() => requireDifferentIds(infobip, [again], used)).message).toBe(
		'Message ID "own-1" is given to more than one message',
	);
});
