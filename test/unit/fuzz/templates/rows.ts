import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';

import { infobip } from '../../../../nodes/Infobip/provider.ts';
import { kaleyra } from '../../../../nodes/Kaleyra/provider.ts';
import { ninetyNineDigital } from '../../../../nodes/NinetyNineDigital/provider.ts';
import type { Provider } from '../../../../nodes/shared/provider.ts';

interface Row {
	provider: Provider;
	credential: ICredentialDataDecryptedObject;
	id: 'kaleyra' | 'infobip' | '99digital';
	/** An answer with a list of templates. */
	list: object;
}

const TEXT = 'Hello {{1}}, order {{2}} is ready';
const BUTTONS = [
	{ type: 'QUICK_REPLY', text: 'Yes' },
	{ type: 'URL', text: 'Track', url: 'https://www.example.com/{{1}}' },
	{ type: 'COPY_CODE', text: 'Copy' },
];
const HEAD = { name: 'order_ready', language: 'en', status: 'APPROVED', category: 'UTILITY' };

export const rows: Row[] = [
	{
		provider: kaleyra,
		credential: { sid: 'S1', wabaId: '1' },
		id: 'kaleyra',
		list: {
			data: [
				{
					...HEAD,
					components: [
						{ type: 'HEADER', format: 'IMAGE' },
						{ type: 'BODY', text: TEXT },
						{ type: 'BUTTONS', buttons: BUTTONS },
					],
				},
			],
		},
	},
	{
		provider: infobip,
		credential: { baseUrl: 'https://xyz.api.infobip.com' },
		id: 'infobip',
		list: {
			templates: [
				{ ...HEAD, structure: { header: { format: 'LOCATION' }, body: { text: TEXT }, buttons: BUTTONS } },
			],
		},
	},
	{
		provider: ninetyNineDigital,
		credential: { baseUrl: 'https://example.99digital.co.il/api' },
		id: '99digital',
		list: { status: 'OK', list: [{ ...HEAD, category: 1, template: [{ type: 'body', text: TEXT }] }] },
	},
];

/** As `orRefusal`, for what takes time. */
export async function orRefused<Result>(run: () => Promise<Result>): Promise<Result | undefined> {
	try {
		return await run();
	} catch (error) {
		if (!(error instanceof UserError) || error.message === '' || error.description === '') throw error;
		return undefined;
	}
}
