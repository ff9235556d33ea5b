import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';

import type { SendableContact } from '../contact/sendable';

export type Content = { type: 'text'; text: string } | { type: 'contacts'; contacts: SendableContact[] };

/** A message as the workflow author asked for it, checked as far as that is the same for every provider. */
export interface Message {
	/** As `Sender.senderNumber` gave it. */
	from: string;
	/** One recipient, as `Sender.recipient` gave it. */
	to: string;
	content: Content;
	/** The node's parameter "Options" for this item, as n8n stored it. */
	options: IDataObject;
}

/** A request that makes the provider send one message, but for its authentication, which the credential adds. */
export interface SendRequest {
	url: string;
	body: IDataObject;
}

/** What a provider answered: HTTP status, and the body's JSON object (`undefined` when it is none). */
export interface Answer {
	status: number;
	body: IDataObject | undefined;
}

/** The provider took the message. `facts` are the few further output fields worth having. */
export interface Receipt {
	messageId: string;
	facts: IDataObject;
}

/** What happened and how to fix it; `code` is the provider's own. */
export interface Explanation {
	message: string;
	description: string;
	code?: string;
}

/** What a provider's folder says about sending. Everything here is pure. */
export interface Sender {
	/**
	 * Base URL of the account, without a trailing slash.
	 * @throws UserError when the credential does not hold one
	 */
	baseUrl(credentials: ICredentialDataDecryptedObject): string;
	/** The sender's number as output items show it. @throws UserError when it is not one */
	senderNumber(from: string): string;
	/** The recipient as output items show it. @throws UserError when it is not one */
	recipient(to: string): string;
	/**
	 * The requests that carry `message`: one, or several where the provider takes one contact a message.
	 * @throws UserError naming the contact and the field that the provider does not take
	 */
	requests(message: Message, baseUrl: string, credentials: ICredentialDataDecryptedObject): SendRequest[];
	/** The receipt in the body of a 2xx answer that says the message was taken, else `undefined`. */
	receipt(body: IDataObject): Receipt | undefined;
	/** Whether the body of a 2xx answer says for certain that the message was not taken. */
	refuses(body: IDataObject): boolean;
	/** Why the provider did not take the message. */
	explain(answer: Answer): Explanation;
	/** Where the user can look whether a message went out, as the end of a sentence. */
	whereToLook: string;
}
