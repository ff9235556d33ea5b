import { readCallback } from '../../../../nodes/Infobip/callback.ts';

/**
 * Infobip contract §9: in a report, `from` of the event is the person and `to` our number, whichever way
 * Infobip has them.
 */

const NOW = '2026-01-02T03:04:05.000Z';

const person = {
	name: 'name',
	phoneNumber: '41793026731',
	userId: 'US.1349120865530274191',
	parentUserId: 'US.ENT.118157495734',
	username: 'username',
};

/** The published example. */
const published = {
	messageId: '1215f543ab19-345f-adbd-12ad31451ed25f35',
	from: '385919998888',
	to: '41793026731',
	sentAt: '2018-12-12T11:21:57.793+0000',
	seenAt: '2018-12-12T11:21:58.251+0000',
	applicationId: 'example-application-id',
	entityId: 'example-entity-id',
	contact: person,
};

const parties = (result: object) =>
	readCallback({ results: [result] }, NOW).map(({ from, to }) => ({ from, to }));

test('the published example', () => {
	expect(readCallback({ results: [published] }, NOW)).toEqual([
		{
			event: 'status',
			provider: 'infobip',
			messageId: '1215f543ab19-345f-adbd-12ad31451ed25f35',
			receivedAt: '2018-12-12T11:21:58.251Z',
			from: { phone: '41793026731', userId: 'US.1349120865530274191', name: 'name' },
			to: { phone: '385919998888' },
			status: { state: 'read' },
		},
	]);
});

test('its mirror image says the same', () => {
	const mirrored = { ...published, from: '41793026731', to: '385919998888' };
	expect(readCallback({ results: [mirrored] }, NOW)).toEqual(readCallback({ results: [published] }, NOW));
});

test.each<[what: string, more: object]>([
	['with a plus sign', { to: '+41793026731' }],
	['as JSON numbers', { from: 385919998888, to: 41793026731 }],
])('numbers %s', (_what, more) => {
	expect(parties({ ...published, ...more })).toEqual([
		{
			from: { phone: '41793026731', userId: 'US.1349120865530274191', name: 'name' },
			to: { phone: '385919998888' },
		},
	]);
});

test('a person who hides the number is known by the user id', () => {
	const contact = { userId: 'US.1349120865530274191' };
	const expected = [{ from: { userId: 'US.1349120865530274191' }, to: { phone: '385919998888' } }];
	expect(parties({ ...published, to: 'US.1349120865530274191', contact })).toEqual(expected);
	expect(parties({ ...published, from: 'US.1349120865530274191', to: '385919998888', contact })).toEqual(
		expected,
	);
});

test('without contact, from is the person, as the contract has it', () => {
	expect(parties({ ...published, contact: undefined })).toEqual([
		{ from: { phone: '385919998888' }, to: { phone: '41793026731' } },
	]);
});

test('a delivery report, where to is the person, both ways', () => {
	const report = { to: '41793026731', from: '385919998888', status: { groupId: 3 }, contact: person };
	const expected = [
		{
			from: { phone: '41793026731', userId: 'US.1349120865530274191', name: 'name' },
			to: { phone: '385919998888' },
		},
	];
	expect(parties(report)).toEqual(expected);
	expect(parties({ ...report, to: '385919998888', from: '41793026731' })).toEqual(expected);
});
