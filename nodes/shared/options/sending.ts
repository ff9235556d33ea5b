import { numberOption, textOption } from './fields';

/** How the node sends: the options every provider's node has. */
export const sendingOptions = {
	maxRetries: numberOption({
		displayName: 'Max Retries',
		min: 0,
		max: 10,
		default: 3,
		description:
			'How often to try again when the provider asks to slow down or cannot be reached. A message that may already have gone out is never sent again.',
	}),
	// 20 requests in flight make about 65 messages a second at 300 ms each: under WhatsApp's usual 80 per
	// second and number.
	parallelRequests: numberOption({
		displayName: 'Parallel Requests',
		min: 1,
		max: 100,
		default: 20,
		description: 'How many messages to have under way at the same time',
	}),
	timeout: numberOption({
		displayName: 'Timeout',
		min: 1,
		max: 600_000,
		showMax: false,
		default: 30_000,
		description: 'How long to wait for the answer to one message, in milliseconds',
	}),
};

/** The values of `sendingOptions`. */
export interface Limits {
	maxRetries: number;
	parallelRequests: number;
	/** In ms. */
	timeout: number;
}

const reply = textOption({
	displayName: 'Reply to Message ID',
	placeholder: 'e.g. {{ $json.messageId }}',
	description: 'ID of the received message to quote, as the trigger gives it in "messageId"',
});

/** The id of the message to quote, without the space that comes along when it is copied. */
export const replyOption = { ...reply, schema: reply.schema.transform((id) => id?.trim()) };
