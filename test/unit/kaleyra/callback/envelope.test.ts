import { BASE, callback, events, message, single } from './callbacks.ts';

/** Kaleyra contract §7.1: who sent a message, and what it belongs to. */

test('§7.1: the sender is told apart from the shared cards, each message from its own profile', () => {
	const body = callback({
		contacts: [
			{ profile: { name: 'Sam' }, wa_id: '12025550123' },
			{ profile: { name: 'Kim' }, wa_id: '12025550199' },
		],
		messages: [
			message({ from: '12025550199', type: 'text', text: { body: 'One' } }),
			message({ type: 'text', text: { body: 'Two' } }),
		],
	});
	expect(events(body).map(({ from }) => from)).toEqual([
		{ phone: '12025550199', waId: '12025550199', name: 'Kim' },
		{ phone: '12025550123', waId: '12025550123', name: 'Sam' },
	]);
});

test('§7.1: context.id names the message answered, and extra_info.reply_to is a reference to it', () => {
	const text = { type: 'text', text: { body: 'Yes' } };
	const context = { from: '12025550100', id: 'wamid.PARENT' };
	const answer = (more: object, info: object) => events(single({ ...text, ...more }, info));
	const event = { event: 'text', ...BASE, text: 'Yes' };
	expect(answer({ context }, { reply_to: 'uuid' })).toEqual([
		{ ...event, replyTo: 'wamid.PARENT', reference: { replyTo: 'uuid' } },
	]);
	expect(answer({ context: { id: '' } }, { reply_to: 'uuid' })).toEqual([
		{ ...event, reference: { replyTo: 'uuid' } },
	]);
	expect(answer({}, { reply_to: 'uuid' })).toEqual([{ ...event, reference: { replyTo: 'uuid' } }]);
	expect(answer({}, { reply_to: '' })).toEqual([event]);
});

test.each<[info: object | null, reference: object | undefined]>([
	[
		{ ref: 'a', ref1: 'b', ref2: 'c' },
		{ ref: 'a', ref1: 'b', ref2: 'c' },
	],
	[{ ref: '', ref1: 'b', ref2: null }, { ref1: 'b' }],
	[{ ref2: 'c' }, { ref2: 'c' }],
	[{ ref: 7 }, { ref: '7' }],
	[{ ref: '', ref1: '', ref2: '' }, undefined],
	[{}, undefined],
	[null, undefined],
])('§7.1: the references of extra_info %j', (info, reference) => {
	const body = { ...single({ type: 'text', text: { body: 'Yes' } }), extra_info: info };
	expect(events(body)).toEqual([{ event: 'text', ...BASE, text: 'Yes', reference }]);
});
