import { mockDeep } from 'jest-mock-extended';
import type { IExecuteFunctions } from 'n8n-workflow';

import { InfobipWhatsApp } from '../../../../nodes/Infobip/InfobipWhatsApp.node.ts';
import { infobip } from '../../../../nodes/Infobip/provider.ts';
import { ninetyNineDigital } from '../../../../nodes/NinetyNineDigital/provider.ts';
import type { SendRequest } from '../../../../nodes/shared/messages/kind.ts';
import type { PlannedMessage } from '../../../../nodes/shared/send/plan/plan.ts';
import { requireDifferentIds } from '../../../../nodes/shared/send/plan/uniqueIds.ts';
import { itemParameter, NODE } from '../../shared/nodeContext.ts';
import { refusal } from '../../shared/refusal.ts';
import { redactorOf } from '../../../../nodes/shared/http/redaction.ts';
import { requestFor, TEXT } from './requests.ts';

/** Infobip contract §3: a repeated messageId may or may not be refused, so the node refuses it itself. */

const request = (messageId?: string | number) => requestFor('sendText', TEXT, { messageId });

const planned = (one: SendRequest): PlannedMessage => ({
	itemIndex: 0,
	kind: 'sendText',
	account: {
		credentialType: 'infobipWhatsAppApi',
		credential: { id: '', name: '', type: 'infobipWhatsAppApi' },
		data: {},
		redactor: redactorOf({}),
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
		'Each message needs its own ID: use one recipient per item and a "Message ID" that differs from item to item, or leave "Message ID" under "Options" empty, so that Infobip makes one for each',
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

const sendText = (options: object, to: string) => ({
	resource: 'message',
	operation: 'sendText',
	from: '+44 113 496 0000',
	to,
	text: 'Hello',
	simplify: true,
	options,
});

function actionContext(options: object, to = '+441134960001, +441134960002') {
	const context = mockDeep<IExecuteFunctions>();
	context.getNode.mockReturnValue(NODE);
	context.continueOnFail.mockReturnValue(false);
	context.getInputData.mockReturnValue([{ json: {} }]);
	context.getNodeParameter.mockImplementation(itemParameter(sendText(options, to)));
	context.getCredentials.mockResolvedValue({ baseUrl: 'https://xxxxx.api.infobip.com', apiKey: 'key-1' });
	context.helpers.httpRequestWithAuthentication.mockResolvedValue({
		statusCode: 200,
		headers: {},
		body: '{"messageId":"m-1","status":{"groupId":1,"name":"PENDING_ENROUTE"}}',
	});
	return context;
}

test('Send Text gives an item for each recipient', async () => {
	const item = (to: string) => ({
		json: {
			provider: 'infobip',
			status: 'accepted',
			messageId: 'm-1',
			from: '+441134960000',
			to,
			statusName: 'PENDING_ENROUTE',
		},
		pairedItem: { item: 0 },
	});
	expect(await new InfobipWhatsApp().execute.call(actionContext({}))).toEqual([
		[item('+441134960001'), item('+441134960002')],
	]);
});

test('Send Text with one Message ID for two recipients sends nothing', async () => {
	const context = actionContext({ messageId: 'own-1' });
	await expect(new InfobipWhatsApp().execute.call(context)).rejects.toThrow(
		'Message ID "own-1" is given to more than one message',
	);
	expect(context.helpers.httpRequestWithAuthentication).not.toHaveBeenCalled();
});

test('each run may use an ID again', async () => {
	const context = actionContext({ messageId: 'own-1' }, '+441134960001');
	await new InfobipWhatsApp().execute.call(context);
	await new InfobipWhatsApp().execute.call(context);
	expect(context.helpers.httpRequestWithAuthentication).toHaveBeenCalledTimes(2);
});
