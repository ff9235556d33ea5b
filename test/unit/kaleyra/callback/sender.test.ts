import { readCallback } from '../../../../nodes/Kaleyra/callback.ts';

/** Kaleyra contract §10: who wrote, when numbers are hidden and people are several. */

const NOW = '2026-01-02T03:04:05.000Z';

const sam = { wa_id: '12025550123', user_id: 'US.1', profile: { name: 'Sam' } };
const kim = { user_id: 'US.2', profile: { name: 'Kim', username: 'kim' } };

const senders = (contacts: unknown, ...messages: unknown[]) =>
	readCallback({ meta_object: { value: { contacts, messages } } }, NOW).map(({ from }) => from);

test('a message with a user id alone comes from the person of that id', () => {
	expect(senders([sam, kim], { from_user_id: 'US.2', type: 'text', text: { body: 'Hi' } })).toEqual([
		{ userId: 'US.2', name: 'Kim' },
	]);
	expect(senders([sam, kim], { from_user_id: 'US.1', type: 'image', image: {} })).toEqual([
		{ waId: '12025550123', userId: 'US.1', name: 'Sam' },
	]);
	expect(senders([], { from_user_id: 'US.3', type: 'text', text: { body: 'Hi' } })).toEqual([
		{ userId: 'US.3' },
	]);
});

test('a user id in the place of the number is no number', () => {
	expect(senders([sam, kim], { from: 'US.2', type: 'image' })).toEqual([{ userId: 'US.2', name: 'Kim' }]);
});

test('a number before a user id', () => {
	expect(senders([kim, sam], { from: '12025550123', from_user_id: 'US.1', type: 'image' })).toEqual([
		{ phone: '12025550123', waId: '12025550123', userId: 'US.1', name: 'Sam' },
	]);
});

test('of several people nobody is given the name of another', () => {
	expect(senders([sam, kim], { from: '12025550199', type: 'image' })).toEqual([{ phone: '12025550199' }]);
	expect(senders([sam, sam], { type: 'image' })).toEqual([{}]);
});

test('a single person is the sender, also where the ids differ as in the published sample', () => {
	expect(senders([sam], { from: '12025550199', type: 'image' })).toEqual([
		{ phone: '12025550199', waId: '12025550123', userId: 'US.1', name: 'Sam' },
	]);
});

test('a single person is not everybody where messages come from several', () => {
	const image = { type: 'image' };
	expect(senders([sam], { from: '12025550123', ...image }, { from: '12025550199', ...image })).toEqual([
		{ phone: '12025550123', waId: '12025550123', userId: 'US.1', name: 'Sam' },
		{ phone: '12025550199' },
	]);
	expect(senders([sam], { from: '12025550199', ...image }, image, 7)).toEqual([
		{ phone: '12025550199', waId: '12025550123', userId: 'US.1', name: 'Sam' },
		{ waId: '12025550123', userId: 'US.1', name: 'Sam' },
		{ waId: '12025550123', userId: 'US.1', name: 'Sam' },
	]);
});

test('a status of a person who hides the number', () => {
	const statuses = [
		{ status: 'read', recipient_user_id: 'US.1' },
		{ status: 'read', recipient_id: '12025550123' },
	];
	expect(readCallback({ meta_object: { value: { statuses } } }, NOW).map(({ from }) => from)).toEqual([
		{ userId: 'US.1' },
		{ phone: '12025550123' },
	]);
});
