import type { ProviderName } from '../../../simulator/exchange.ts';

/** What assistants get from a provider's tools, and the provider from them. */
export interface ToolProvider {
	name: ProviderName;
	title: string;
	/** Bodies on the wire, for the recipient +12025550123. */
	text: object;
	contact: object;
	/** Its form holds one phone a contact. */
	singlePhone: boolean;
	/** What comes back when the key is wrong. */
	wrongKey: string;
}

export const providers: ToolProvider[] = [
	{
		name: 'kaleyra',
		title: 'Kaleyra WhatsApp',
		singlePhone: false,
		text: {
			messaging_object: {
				messaging_product: 'whatsapp',
				recipient_type: 'individual',
				to: '+12025550123',
				type: 'text',
				text: { preview_url: false, body: 'Hello' },
			},
		},
		contact: {
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
			},
		},
		wrongKey: 'Kaleyra does not know this SID or API key (RBC001)',
	},
	{
		name: 'infobip',
		title: 'Infobip WhatsApp',
		singlePhone: false,
		text: { from: '441134960000', to: '12025550123', content: { text: 'Hello' } },
		contact: {
			from: '441134960000',
			to: '12025550123',
			content: {
				contacts: [
					{
						name: { formattedName: 'Dana Example', firstName: 'Dana' },
						phones: [{ phone: '+12025550145' }],
					},
				],
			},
		},
		wrongKey: 'Infobip does not know this API key (UNAUTHORIZED)',
	},
	{
		name: '99digital',
		title: '99digital WhatsApp',
		singlePhone: true,
		text: {
			apiKey: 'fake-99digital-key-0001',
			from: '972771234567',
			to: '12025550123',
			body: 'Hello',
		},
		contact: {
			apiKey: 'fake-99digital-key-0001',
			from: '972771234567',
			to: '12025550123',
			contact_name: 'Dana Example',
			contact_phone: '+12025550145',
		},
		wrongKey: '99digital reported reason 3; usually the API key is wrong',
	},
];
