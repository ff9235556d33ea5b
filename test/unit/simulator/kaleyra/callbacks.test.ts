import {
	contacts,
	manyCards,
	page001,
	phonesAsObject,
	status,
} from '../../../../simulator/kaleyra/callbacks.ts';

test('sender and cards stand apart', () => {
	expect(contacts([phonesAsObject])).toEqual({
		meta_object: {
			field: 'messages',
			value: {
				messaging_product: 'whatsapp',
				metadata: { display_phone_number: '12025550100', phone_number_id: '100000000000001' },
				contacts: [{ profile: { name: 'Sam' }, wa_id: '12025550123' }],
				messages: [
					{
						from: '12025550123',
						id: 'wamid.EXAMPLE',
						timestamp: '1700000000',
						type: 'contacts',
						contacts: [
							{
								name: { formatted_name: 'Dana Example', first_name: 'Dana', last_name: 'Example' },
								phones: { phone: '+1 202 555 0145', wa_id: '12025550145', type: 'MOBILE' },
							},
						],
					},
				],
			},
		},
		extra_info: {
			media_url: '',
			ref: '',
			ref1: '',
			ref2: '',
			reply_to: '',
			trace_id: '00000000-0000-4000-8000-000000000002',
			waba_id: '300000000000001',
		},
	});
});

test("the sample of Kaleyra's page holds no X digits", () => {
	expect(JSON.stringify(page001)).not.toMatch(/X{2}/);
});

test('many cards are all different', () => {
	expect(new Set(manyCards(257).map((card) => card.phones[0]?.phone)).size).toBe(257);
});

test('statuses say their state', () => {
	expect(status('failed')).toMatchObject({
		status: 'failed',
		meta_object: { value: { statuses: [{ status: 'failed', errors: [{ code: 131047 }] }] } },
	});
});
