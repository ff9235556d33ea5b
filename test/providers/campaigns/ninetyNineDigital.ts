import { message, status } from '../../../simulator/ninetyNineDigital/callbacks.ts';
import type { Campaign } from '../provider.ts';

const said = (words: string): unknown => expect.stringContaining(words);

const offer = (name: string, to: string) => ({
	from: '972771234567',
	to,
	name: 'card_offer',
	headerType: 1,
	bodyVariable1: name,
});

export const campaign: Campaign = {
	offers: [offer('Dana', '12025550123'), offer('Sam', '12025550124')],
	card: { to: '12025550123', contact_name: 'Alex Example', contact_phone: '+12025550177' },
	strange: [message('button', 'Yes'), status('delivered')],
	unreached: [
		{
			report: { ...status('failed'), to: '12025550124' },
			row: { list: 'failed', reason: said('"hook":"failed"'), code: '' },
		},
	],
};
