import { contactContent } from '../../providers/requests.ts';
import { contactsOnTheWire, JOHN, requestFor } from './requests.ts';

/**
 * Infobip contract §3 and §3.2: a message with contacts as a whole. The expected bodies are written by
 * hand from the tables.
 */

test('the sample of a contact', () => {
	const card = {
		name: { firstName: 'John', lastName: 'Smith', namePrefix: 'Mr.', formattedName: 'Mr. John Smith' },
		phones: [{ phone: '+441134960019', type: 'WORK', waId: '441134960019' }],
		emails: [{ email: 'john.smith@example.com', type: 'WORK' }],
		addresses: [
			{
				street: '1 Example Street',
				city: 'Leeds',
				zip: 'LS1 1AA',
				country: 'United Kingdom',
				countryCode: 'GB',
				type: 'WORK',
			},
		],
		org: { company: 'Example Ltd', department: 'Sales', title: 'Director' },
		urls: [{ url: 'https://www.example.com', type: 'WORK' }],
		birthday: '1990-02-28',
	};
	expect(requestFor('sendContact', contactContent(card), { callbackData: 'crm-42' }).body).toEqual({
		from: '441134960000',
		to: '441134960001',
		content: {
			contacts: [
				{
					name: {
						firstName: 'John',
						lastName: 'Smith',
						namePrefix: 'Mr.',
						formattedName: 'Mr. John Smith',
					},
					phones: [{ phone: '+441134960019', type: 'WORK', waId: '441134960019' }],
					emails: [{ email: 'john.smith@example.com', type: 'WORK' }],
					addresses: [
						{
							street: '1 Example Street',
							city: 'Leeds',
							zip: 'LS1 1AA',
							country: 'United Kingdom',
							countryCode: 'GB',
							type: 'WORK',
						},
					],
					org: { company: 'Example Ltd', department: 'Sales', title: 'Director' },
					urls: [{ url: 'https://www.example.com', type: 'WORK' }],
					birthday: '1990-02-28',
				},
			],
		},
		callbackData: 'crm-42',
	});
});

test('several contacts, in their order', () => {
	const jane = { name: { formattedName: 'Jane Doe' }, phones: [{ phone: '+441134960018' }] };
	expect(contactsOnTheWire([JOHN, jane])).toEqual([
		{ name: { firstName: 'John', formattedName: 'John Smith' }, phones: [{ phone: '+441134960019' }] },
		{ name: { firstName: 'Jane', formattedName: 'Jane Doe' }, phones: [{ phone: '+441134960018' }] },
	]);
});

test('§3: the common fields go with a contact too; urlOptions and previewUrl are for text only', () => {
	const { body } = requestFor('sendContact', contactContent(JOHN), {
		messageId: 'own-1',
		callbackData: 'crm-42',
		notifyUrl: 'https://hooks.example.com/wa',
		entityId: 'entity',
		applicationId: 'application',
		replyToMessageId: 'wamid.EXAMPLE',
		previewUrl: true,
		urlOptions: { shortenUrl: false },
	});
	expect(body).toEqual({
		from: '441134960000',
		to: '441134960001',
		messageId: 'own-1',
		content: {
			contacts: [
				{ name: { firstName: 'John', formattedName: 'John Smith' }, phones: [{ phone: '+441134960019' }] },
			],
		},
		callbackData: 'crm-42',
		notifyUrl: 'https://hooks.example.com/wa',
		entityId: 'entity',
		applicationId: 'application',
		context: { replyToMessageId: 'wamid.EXAMPLE' },
	});
});
