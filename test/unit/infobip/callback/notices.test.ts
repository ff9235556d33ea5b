import { readCallback } from '../../../../nodes/Infobip/callback.ts';

/** Infobip contract §27.2 and §28: notices that are no `results` list, after the published examples. */

const NOW = '2026-01-02T03:04:05.000Z';

const marketing = (notificationMessagesStatus: string) => ({
	from: '41793026731',
	content: {
		sender: '41793026731',
		from: '385919998888',
		notificationMessagesStatus,
		description: `User requested to ${notificationMessagesStatus} marketing messages`,
	},
	createdAt: '2024-01-01T01:00:00.000+0000',
});

const identityChanged = {
	from: '41793026731',
	content: {
		description: 'Security code changed.',
		hash: 'eU2Fdi4EMUw=',
		type: 'user_identity_changed',
		userNumber: '385919998888',
		userId: 'HR.123123123',
	},
	createdAt: '2022-01-18T23:23:09.206+0000',
};

const payment = {
	from: '41793026731',
	content: { from: '385919998888', type: 'payment', paymentId: 'fd3e847h2', paymentStatus: 'CAPTURED' },
	createdAt: '2023-01-01T01:00:00.000+0000',
};

const template = (change: object) => ({
	messageTemplateId: '111',
	messageTemplateName: 'template_name',
	messageTemplateLanguage: 'en',
	timestamp: '2019-11-09T16:00:00.000+0000',
	change,
	entityId: 123456,
	applicationId: 1234567,
});

test.each<[type: string, body: object, receivedAt: string, from: object]>([
	['MARKETING_STOP', marketing('stop'), '2024-01-01T01:00:00.000Z', { phone: '385919998888' }],
	['MARKETING_RESUME', marketing('resume'), '2024-01-01T01:00:00.000Z', { phone: '385919998888' }],
	[
		'USER_IDENTITY_CHANGED',
		identityChanged,
		'2022-01-18T23:23:09.206Z',
		{ phone: '385919998888', userId: 'HR.123123123' },
	],
	['PAYMENT', payment, '2023-01-01T01:00:00.000Z', { phone: '385919998888' }],
])('%s, from the person to our number', (type, body, receivedAt, from) => {
	expect(readCallback(body, NOW)).toEqual([
		{
			event: 'other',
			provider: 'infobip',
			receivedAt,
			from,
			to: { phone: '41793026731' },
			type,
			content: body,
		},
	]);
});

test.each([
	{ type: 'TEMPLATE_STATUS_UPDATE', newStatus: 'REJECTED', reason: 'SCAM' },
	{ type: 'TEMPLATE_CATEGORY_UPDATE', previousCategory: 'MARKETING', newCategory: 'UTILITY' },
	{ type: 'TEMPLATE_QUALITY_UPDATE', previousQualityScore: 'GREEN', newQualityScore: 'RED' },
])('$type', (change) => {
	const body = template(change);
	expect(readCallback(body, NOW)).toEqual([
		{
			event: 'other',
			provider: 'infobip',
			receivedAt: '2019-11-09T16:00:00.000Z',
			from: {},
			to: {},
			type: change.type,
			content: body,
		},
	]);
});

test('the person of a notice may hide the number', () => {
	const hidden = {
		...marketing('stop'),
		content: { from: 'HR.123123123', notificationMessagesStatus: 'stop' },
	};
	expect(readCallback(hidden, NOW)).toMatchObject([{ from: { userId: 'HR.123123123' } }]);
});

test.each<[what: string, body: unknown]>([
	['a status nobody documents', marketing('pause')],
	['a change of something else', template({ type: 'SOMETHING' })],
	['a template without a change', { messageTemplateId: '111' }],
	['a payment without an id', { content: { type: 'payment' } }],
	['content that is text', { from: '1', content: 'stop', createdAt: 'x' }],
	['results that are text', { results: 'stop' }],
	['a word that every object has', { content: { type: 'constructor' } }],
])('no notice of Infobip’s gives no event: %s', (_what, body) => {
	expect(readCallback(body, NOW)).toEqual([]);
});
