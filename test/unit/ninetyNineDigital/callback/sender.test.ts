import { BASE, events, message } from './callbacks.ts';

/** 99digital contract §9: the sender of a message, who may hide the number. */

const from = (more: object) => events(message(more))[0]?.from;

test('who hides the number is known by the id alone', () => {
	expect(from({ from: 'IL.1600000000000000', phone: undefined })).toEqual({
		userId: 'IL.1600000000000000',
		name: 'Ronen',
	});
});

test.each(['', 'hidden', '972500000009'])('the value %j of phone is not relied on then', (phone) => {
	expect(from({ from: 'IL.1600000000000000', phone })).toEqual({
		userId: 'IL.1600000000000000',
		name: 'Ronen',
	});
});

test('the id is taken from from when from_id is missing', () => {
	expect(from({ from: 'US.1600000000000001', from_id: undefined, phone: undefined })).toEqual({
		userId: 'US.1600000000000001',
		name: 'Ronen',
	});
});

test('the older envelope has neither id nor phone', () => {
	const older = { from_id: undefined, username: undefined, country: undefined, phone: undefined };
	expect(from(older)).toEqual({ phone: '972501234567', userId: undefined, name: 'Ronen' });
});

test('phone stands in for a missing from', () => {
	expect(from({ from: undefined })).toEqual(BASE.from);
	expect(from({ from: undefined, phone: 'hidden' })).toEqual({
		userId: 'IL.1600000000000000',
		name: 'Ronen',
	});
});

test('from may be a JSON number', () => {
	expect(from({ from: 972501234567 })).toEqual(BASE.from);
});
