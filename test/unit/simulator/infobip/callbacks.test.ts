import { delivery, manyCards, seen } from '../../../../simulator/infobip/callbacks.ts';

test('many cards are all different', () => {
	expect(new Set(manyCards(257).map((card) => card.phones[0]?.phone)).size).toBe(257);
});

test('statuses say their state', () => {
	expect(delivery('REJECTED')).toMatchObject({
		results: [{ status: { groupId: 5 }, error: { id: 7010, permanent: true } }],
	});
	expect(seen()).toMatchObject({ results: [{ seenAt: '2025-01-01T10:11:00.000+0000' }] });
});
