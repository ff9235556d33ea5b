import { cleanText } from '../text';
import { flagOption, numberOption, textOption } from './fields';

const name = textOption({
	displayName: 'Name for Cards Without One',
	kinds: ['sendContact'],
	placeholder: 'e.g. New contact',
	description: 'The formatted name for every card that has none. Some triggers receive cards without a name.',
});

/** How the node sends: the options every provider's node has. */
export const sendingOptions = {
	allowRetry: flagOption({
		displayName: 'Allow Retry',
		description:
			'Whether an execution started with Retry in the executions list may send more than one message. It sends all messages again, including those that were already sent.',
	}),
	fallbackName: {
		...name,
		schema: name.schema.transform((given) => cleanText(given ?? '').trim() || undefined),
		// The form has a field for the name.
		show: { '/contactSource': ['json', 'vcard'] },
	},
	maxRetries: numberOption({
		displayName: 'Max Retries',
		min: 0,
		max: 10,
		default: 3,
		description:
			'How many times to try again when the provider limits the rate of requests or cannot be reached. A message that may already have been sent is never sent again.',
	}),
	// 20 requests in flight make about 65 messages a second at 300 ms each: under WhatsApp's usual 80 per
	// second and number.
	parallelRequests: numberOption({
		displayName: 'Parallel Requests',
		min: 1,
		max: 100,
		default: 20,
		description: 'How many messages to send at the same time',
	}),
	timeout: numberOption({
		displayName: 'Timeout',
		min: 1,
		max: 600_000,
		showMax: false,
		default: 30_000,
		description: 'How long to wait for the response of the provider to one request, in milliseconds',
	}),
};

export interface Limits {
	/** Whether a run may send them although n8n has run it before; missing counts as no. */
	allowRetry?: boolean;
	maxRetries: number;
	parallelRequests: number;
	/** In ms. */
	timeout: number;
}

/** The values of `sendingOptions`. */
export interface SendingOptions extends Limits {
	fallbackName?: string;
}

const reply = textOption({
	displayName: 'Reply to Message ID',
	placeholder: 'e.g. {{ $json.messageId }}',
	description: 'ID of the received message to quote, as the trigger gives it in "messageId"',
});

/** The id of the message to quote, without the space that comes along when it is copied. */
export const replyOption = { ...reply, schema: reply.schema.transform((id) => id?.trim()) };
