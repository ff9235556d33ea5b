import { fullCard } from '../../simulator/kaleyra/callbacks.ts';
import type { SendTask } from './sending.ts';

const recipient = (index: number): string => `+1202${String(5_000_000 + index)}`;

const messagingObject = (content: string): string =>
	`={{ JSON.stringify({ messaging_object: { messaging_product: 'whatsapp', to: $json.to, ${content} } }) }}`;

/** @param options our node's, and the HTTP Request node's */
export function textTask(
	count: number,
	latencyMs: number,
	options: { ours: object; theirs: object },
): SendTask {
	return {
		items: Array.from({ length: count }, (_, index) => ({
			to: recipient(index),
			text: `Your order ${index} is ready`,
		})),
		parameters: {
			resource: 'message',
			operation: 'sendText',
			to: '={{ $json.to }}',
			text: '={{ $json.text }}',
			options: options.ours,
		},
		jsonBody: messagingObject(
			`recipient_type: 'individual', type: 'text', text: { preview_url: false, body: $json.text }`,
		),
		httpOptions: options.theirs,
		latencyMs,
	};
}

/** Its phones as our node sends them; it takes the spaces out. */
const card = {
	...fullCard,
	phones: fullCard.phones.map((entry) => ({ ...entry, phone: entry.phone.replaceAll(' ', '') })),
};

/**
 * One full card a message, in Meta's spelling, which our node takes as it is. @param options as for
 * `textTask`
 */
export function cardTask(
	count: number,
	latencyMs: number,
	options: { ours: object; theirs: object },
): SendTask {
	return {
		items: Array.from({ length: count }, (_, index) => ({ to: recipient(index), contact: card })),
		parameters: {
			resource: 'message',
			operation: 'sendContact',
			to: '={{ $json.to }}',
			contactSource: 'json',
			contactsJson: '={{ $json.contact }}',
			options: options.ours,
		},
		jsonBody: messagingObject(`type: 'contacts', contacts: [$json.contact]`),
		httpOptions: options.theirs,
		latencyMs,
	};
}

/** One template a message, with two values in its body, given by hand. @param options as for `textTask` */
export function templateTask(
	count: number,
	latencyMs: number,
	options: { ours: object; theirs: object },
): SendTask {
	const values = [{ value: '={{ $json.name }}' }, { value: '={{ $json.day }}' }];
	return {
		items: Array.from({ length: count }, (_, index) => ({
			to: recipient(index),
			name: `Dana ${index}`,
			day: 'Monday',
		})),
		parameters: {
			resource: 'message',
			operation: 'sendTemplate',
			to: '={{ $json.to }}',
			template: { __rl: true, mode: 'name', value: 'appointment' },
			templateLanguage: 'en',
			variablesFrom: 'manual',
			bodyVariables: { variable: values },
			options: options.ours,
		},
		jsonBody: messagingObject(
			`recipient_type: 'individual', type: 'template', template: { name: 'appointment', language: { code: 'en' }, components: [{ type: 'body', parameters: [{ type: 'text', text: $json.name }, { type: 'text', text: $json.day }] }] }`,
		),
		httpOptions: options.theirs,
		latencyMs,
	};
}
