import { BASE, events, single } from './callbacks.ts';

/** Kaleyra contract §23: quick replies, reply buttons and rows of lists. */

test('§23: the sample of a quick reply', () => {
	const body = {
		meta_object: {
			field: 'messages',
			value: {
				messaging_product: 'whatsapp',
				metadata: { display_phone_number: '12025550100', phone_number_id: '100000000000001' },
				contacts: [{ profile: { name: 'Sam' }, wa_id: '12025550123' }],
				messages: [
					{
						context: { from: '12025550100', id: 'wamid.OUT' },
						from: '12025550123',
						id: 'wamid.IN',
						timestamp: '1700000000',
						type: 'button',
						button: { payload: 'pickup-yes', text: 'Yes' },
					},
				],
			},
		},
		extra_info: {
			media_url: '',
			ref: 'campaign-7',
			ref1: '',
			ref2: '',
			reply_to: '00000000-0000-4000-8000-000000000001',
			trace_id: '00000000-0000-4000-8000-000000000002',
			waba_id: '300000000000001',
		},
	};
	expect(events(body)).toEqual([
		{
			event: 'reply',
			provider: 'kaleyra',
			messageId: 'wamid.IN',
			receivedAt: '2023-11-14T22:13:20.000Z',
			from: { phone: '12025550123', waId: '12025550123', name: 'Sam' },
			to: { phone: '12025550100', phoneNumberId: '100000000000001' },
			replyTo: 'wamid.OUT',
			reference: { ref: 'campaign-7', replyTo: '00000000-0000-4000-8000-000000000001' },
			reply: { kind: 'quickReply', title: 'Yes', payload: 'pickup-yes' },
		},
	]);
});

const interactive = (type: string, payload: unknown) => ({
	type: 'interactive',
	interactive: { type, [type]: payload },
});

test.each<[message: object, reply: object]>([
	[
		interactive('list_reply', { id: 'slot-2', title: 'Tuesday', description: '10:00 to 12:00' }),
		{ kind: 'list', title: 'Tuesday', id: 'slot-2', description: '10:00 to 12:00' },
	],
	[
		interactive('list_reply', { id: 'slot-1', title: 'Monday' }),
		{ kind: 'list', title: 'Monday', id: 'slot-1' },
	],
	[interactive('button_reply', { id: 'yes', title: 'Yes' }), { kind: 'button', title: 'Yes', id: 'yes' }],
	[
		{ type: 'button', button: { payload: 'Yes', text: 'Yes' } },
		{ kind: 'quickReply', title: 'Yes', payload: 'Yes' },
	],
	[
		{ type: 'button', button: { payload: '', text: 'Yes' } },
		{ kind: 'quickReply', title: 'Yes' },
	],
	[
		{ type: 'button', button: { payload: 7, text: 1001 } },
		{ kind: 'quickReply', title: '1001', payload: '7' },
	],
])('§23: %j', (message, reply) => {
	const context = { from: '12025550100', id: 'wamid.PARENT' };
	expect(events(single({ ...message, context }))).toEqual([
		{ event: 'reply', ...BASE, replyTo: 'wamid.PARENT', reply },
	]);
	expect(events(single(message))).toEqual([{ event: 'reply', ...BASE, reply }]);
});

test.each<[type: string, payload: object]>([
	['button', { payload: 'pickup-yes' }],
	['button', { payload: 'pickup-yes', text: ' ' }],
	['interactive', { type: 'list_reply', list_reply: { id: 'slot-1', description: 'First' } }],
	['interactive', { type: 'list_reply', list_reply: 'Tuesday' }],
	['interactive', { type: 'button_reply', button_reply: { id: 'yes', title: {} } }],
	['interactive', { type: 'button_reply', list_reply: { id: 'yes', title: 'Yes' } }],
	['interactive', { list_reply: { id: 'yes', title: 'Yes' } }],
	['interactive', { type: ['list_reply'], list_reply: { id: 'yes', title: 'Yes' } }],
])('a reply without a title is other, with its payload: %s %j', (type, payload) => {
	const context = { from: '12025550100', id: 'wamid.PARENT' };
	expect(events(single({ type, [type]: payload, context }))).toEqual([
		{ event: 'other', ...BASE, replyTo: 'wamid.PARENT', type, content: { ...payload, context } },
	]);
});
