import type { INodeProperties } from 'n8n-workflow';

import type { Failure } from '../errors';
import type { Answer } from '../http/answer';
import type { ProviderRequest } from '../http/exchange';

/** What a provider knows the message by: its own id, or the person who wrote it. */
export type ReadBy = 'messageId' | 'to';

/** How a provider marks what somebody wrote as read. */
export interface MarkAsRead {
	by: ReadBy;
	/**
	 * The message's id or the person, as output items show it.
	 * @param typed not blank, without spaces at its ends
	 * @throws UserError when it can be none
	 */
	target(typed: string): string;
	/**
	 * @param address as the provider's `address` gave it
	 * @param from as the provider's `senderNumber` gave it
	 * @param target as `target` gave it
	 */
	request(address: string, from: string, target: string): ProviderRequest;
	/** Why nothing was marked as read; `undefined` when it was. */
	refusal(answer: Answer): Failure | undefined;
}

/** The operation in the form; it is no kind of message, since nothing is sent. */
export const MARK_AS_READ = 'markAsRead';

export const markAsReadOperation = {
	name: 'Mark as Read',
	value: MARK_AS_READ,
	description: 'Show the person who wrote to you that you have read their message',
	action: 'Mark message as read',
};

const TARGETS: Record<ReadBy, INodeProperties> = {
	messageId: {
		displayName: 'Message ID',
		name: 'messageId',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. {{ $json.messageId }}',
		description:
			'ID of the received message, as the trigger gives it in "messageId". Earlier messages in the chat may be marked as read, too.',
	},
	to: {
		displayName: 'Person',
		name: 'to',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. {{ $json.from.phone }}',
		description:
			'Phone number of the person who wrote, with its country code. All messages from this person are marked as read.',
	},
};

/** What the user names the message by, in the form's words. */
export const targetName = (by: ReadBy): string => TARGETS[by].displayName;

export const markAsReadParameter = (by: ReadBy): INodeProperties => ({
	...TARGETS[by],
	displayOptions: { show: { resource: ['message'], operation: [MARK_AS_READ] } },
});
