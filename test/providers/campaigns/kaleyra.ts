import { replies, status } from '../../../simulator/kaleyra/callbacks.ts';
import type { Campaign } from '../provider.ts';

const said = (words: string): unknown => expect.stringContaining(words);

const offer = (name: string, to: string) => ({
	messaging_object: {
		messaging_product: 'whatsapp',
		to,
		type: 'template',
		template: {
			name: 'card_offer',
			language: { code: 'en' },
			components: [
				{ type: 'body', parameters: [{ type: 'text', text: name }] },
				{
					type: 'button',
					sub_type: 'quick_reply',
					index: '0',
					parameters: [{ type: 'payload', payload: 'Send me the card' }],
				},
			],
		},
	},
	extra_info: { ref: 'card-offer' },
});

const failed = (code: number, title: string) =>
	status('failed', { to: '12025550124', ref: 'card-offer', error: { code, title } });

export const campaign: Campaign = {
	offers: [offer('Dana', '+12025550123'), offer('Sam', '+12025550124')],
	card: {
		messaging_object: {
			to: '+12025550123',
			type: 'contacts',
			contacts: [
				{
					name: { formatted_name: 'Alex Example' },
					phones: [{ phone: '+12025550177', type: 'WORK', wa_id: '12025550177' }],
					org: { company: 'Example Ltd' },
				},
			],
		},
	},
	strange: [replies.button, status('delivered'), status('failed')],
	unreached: [
		{
			report: failed(131049, 'Not delivered'),
			row: { list: 'later', reason: said('limits how many'), code: '131049' },
		},
		{
			report: failed(131050, 'Opted out'),
			row: { list: 'never', reason: said('opted out'), code: '131050' },
		},
	],
};
