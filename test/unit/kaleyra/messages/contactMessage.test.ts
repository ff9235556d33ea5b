import { contactContent } from '../../providers/requests.ts';
import { contactsOnTheWire, DANA, requestFor } from './requests.ts';

/** Kaleyra contract §3.1 and §3.3: a message with contacts as a whole. */

test('§3.3: the sample of a contact, which is of type contacts and has no recipient_type', () => {
	const card = {
		name: { formattedName: 'Dana Example', firstName: 'Dana', lastName: 'Example' },
		phones: [{ phone: '+12025550145', type: 'Mobile', waId: '12025550145' }],
		emails: [{ email: 'dana@example.com', type: 'Work' }],
		addresses: [
			{
				street: '1 Example Street',
				city: 'Springfield',
				state: 'CA',
				zip: '90000',
				country: 'United States',
				countryCode: 'US',
				type: 'Office',
			},
		],
		org: { company: 'Example Ltd', department: 'Sales', title: 'Manager' },
		urls: [{ url: 'https://www.example.com', type: 'Company' }],
		birthday: '1990-02-28',
	};
	expect(requestFor('sendContact', contactContent(card), { ref: 'crm-42', waSource: 'api' }).body).toEqual({
		messaging_object: {
			messaging_product: 'whatsapp',
			to: '+12025550123',
			type: 'contacts',
			contacts: [
				{
					name: { formatted_name: 'Dana Example', first_name: 'Dana', last_name: 'Example' },
					phones: [{ phone: '+12025550145', type: 'Mobile', wa_id: '12025550145' }],
					emails: [{ email: 'dana@example.com', type: 'Work' }],
					addresses: [
						{
							street: '1 Example Street',
							city: 'Springfield',
							state: 'CA',
							zip: '90000',
							country: 'United States',
							country_code: 'US',
							type: 'Office',
						},
					],
					org: { company: 'Example Ltd', department: 'Sales', title: 'Manager' },
					urls: [{ url: 'https://www.example.com', type: 'Company' }],
					birthday: '1990-02-28',
				},
			],
		},
		extra_info: { ref: 'crm-42', wa_source: 'api' },
	});
});

test('a contact can be a reply and carry references too', () => {
	const options = { replyToMessageId: 'wamid.EXAMPLE', ref: 'crm-42', previewUrl: true };
	expect(requestFor('sendContact', contactContent(DANA), options).body).toEqual({
		messaging_object: {
			messaging_product: 'whatsapp',
			to: '+12025550123',
			type: 'contacts',
			contacts: [
				{
					name: { formatted_name: 'Dana Example', first_name: 'Dana' },
					phones: [{ phone: '+12025550145' }],
				},
			],
			context: { message_id: 'wamid.EXAMPLE' },
		},
		extra_info: { ref: 'crm-42' },
	});
});

test('several contacts, in their order', () => {
	const sam = { name: { formattedName: 'Sam', lastName: 'Sample' }, phones: [{ phone: '+12025550146' }] };
	expect(contactsOnTheWire([DANA, sam])).toEqual([
		{
			name: { formatted_name: 'Dana Example', first_name: 'Dana' },
			phones: [{ phone: '+12025550145' }],
		},
		{ name: { formatted_name: 'Sam', last_name: 'Sample' }, phones: [{ phone: '+12025550146' }] },
	]);
});
