import { readCallback } from '../../../../nodes/Kaleyra/callback.ts';

/** Kaleyra contract §7.3 and §8: what a message or a failure says beside its payload is not lost. */

const NOW = '2026-01-02T03:04:05.000Z';

const contentOf = (message: object, info: object = {}) =>
	readCallback({ meta_object: { value: { messages: [message] } }, extra_info: info }, NOW).map((event) =>
		event.event === 'other' ? event.content : event.event,
	);

test('context and referral stand beside the payload, and the link to the file', () => {
	const message = {
		from: '12025550123',
		from_user_id: 'US.13491208655302741918',
		id: 'wamid.IN',
		timestamp: '1700000000',
		type: 'reaction',
		reaction: { message_id: 'wamid.PARENT', emoji: '👍' },
		context: { forwarded: true },
		referral: { source_type: 'ad', headline: 'Shoes' },
	};
	expect(contentOf(message, { media_url: 'https://media.example.com/1' })).toEqual([
		{
			message_id: 'wamid.PARENT',
			emoji: '👍',
			media_url: 'https://media.example.com/1',
			context: { forwarded: true },
			referral: { source_type: 'ad', headline: 'Shoes' },
		},
	]);
});

test('errors stand beside the payload; a member of the payload keeps its value', () => {
	const errors = [{ code: 131051, title: 'Message type unknown' }];
	expect(contentOf({ type: 'unsupported', unsupported: { type: 'poll' }, errors })).toEqual([
		{ type: 'poll', errors },
	]);
	expect(contentOf({ type: 'order', order: { text: 'Please' }, text: 'another' })).toEqual([
		{ text: 'Please' },
	]);
});

test('a message without a payload is kept whole', () => {
	const message = { id: 'wamid.IN', type: 'unsupported', errors: [{ code: 131051 }] };
	expect(contentOf(message)).toEqual([message]);
	expect(contentOf(message, { media_url: 'https://media.example.com/1' })).toEqual([
		{ ...message, media_url: 'https://media.example.com/1' },
	]);
});

const reasonOf = (errors: unknown) =>
	readCallback({ meta_object: { value: { statuses: [{ status: 'failed', errors }] } } }, NOW).map((event) =>
		event.event === 'status' ? event.status : event.event,
	);

test.each<[what: string, error: object, status: object]>([
	[
		'details before message and title',
		{
			code: 131014,
			title: 'Title',
			message: 'Message',
			error_data: { details: 'More than 24 hours have passed' },
		},
		{ code: '131014', description: 'More than 24 hours have passed' },
	],
	[
		'message before title',
		{ code: 1, title: 'Title', message: 'Message', error_data: {} },
		{ code: '1', description: 'Message' },
	],
	['title', { code: 1, title: 'Title', message: '', error_data: 'x' }, { code: '1', description: 'Title' }],
	['nothing', { code: 1 }, { code: '1' }],
])('a failure says the most exact reason there is: %s', (_what, error, status) => {
	expect(reasonOf([error])).toEqual([{ state: 'failed', ...status }]);
	expect(reasonOf(['not an error', error])).toEqual([{ state: 'failed', ...status }]);
});
