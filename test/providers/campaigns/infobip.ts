import { delivery, replies } from '../../../simulator/infobip/callbacks.ts';
import type { Campaign } from '../provider.ts';

const said = (words: string): unknown => expect.stringContaining(words);

const offer = (name: string, to: string) => ({
	messages: [
		{
			from: '441134960000',
			to,
			content: {
				templateName: 'card_offer',
				templateData: {
					body: { placeholders: [name] },
					buttons: [{ type: 'QUICK_REPLY', parameter: 'Send me the card' }],
				},
				language: 'en',
			},
			callbackData: 'card-offer',
		},
	],
});

const failed = (id: number, description: string) =>
	delivery('UNDELIVERABLE', {
		to: '12025550124',
		callbackData: 'card-offer',
		error: { groupId: 1, groupName: 'HANDSET_ERRORS', id, name: 'EC', description, permanent: true },
	});

/** Infobip contract §27.2. */
const marketingStop = {
	from: '441134960000',
	content: {
		sender: '441134960000',
		from: '12025550124',
		notificationMessagesStatus: 'stop',
		description: 'User requested to stop',
	},
	createdAt: '2025-01-01T10:10:00.000+0000',
};

export const campaign: Campaign = {
	offers: [offer('Dana', '12025550123'), offer('Sam', '12025550124')],
	card: {
		to: '12025550123',
		content: {
			contacts: [
				{
					name: { formattedName: 'Alex Example' },
					phones: [{ phone: '+12025550177', type: 'WORK', waId: '12025550177' }],
					org: { company: 'Example Ltd' },
				},
			],
		},
	},
	strange: [replies.BUTTON, delivery('DELIVERED'), delivery('UNDELIVERABLE')],
	unreached: [
		{
			report: failed(7032, 'Frequency capping'),
			row: { list: 'later', reason: said('limits how many'), code: '7032' },
		},
		{
			report: failed(7003, 'Blocked user'),
			row: { list: 'never', reason: said('blocked you'), code: '7003' },
		},
		{
			report: failed(7030, 'Template blocked by user'),
			row: { list: 'never', reason: said('blocked you'), code: '7030' },
		},
		{
			report: failed(7033, 'Marketing opt out'),
			row: { list: 'never', reason: said('opted out'), code: '7033' },
		},
		{ report: marketingStop, row: { list: 'never', reason: 'stopped marketing messages', code: '' } },
	],
};
