import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import type { Answer, Explanation, Verdict } from './http/answer';
import type { SendRequest } from './messages/kind';
import type { Carriers, Kind } from './messages/kinds';
import type { MarkAsRead } from './messages/markAsRead';
import type { SendingOptions } from './options/sending';
import type { OptionTable } from './options/option';
import type { ReceivedEvent } from './receive/events';
import type { WebhookApi } from './registration/webhookApi';
import type { TemplateApi } from './templates/templateApi';

/**
 * All that the shared code knows of a provider. A provider's folder gives one such object; nothing in
 * `nodes/shared` names a provider. Everything here but `webhook` is pure.
 */
export interface Provider<Options extends SendingOptions = SendingOptions> {
	/** The value of `provider` in output items. */
	id: string;
	/** The name in error texts. */
	name: string;
	/** The credential type of its nodes. */
	credentialType: string;

	/**
	 * Where the account's WhatsApp API lies, without a slash at the end.
	 * @throws UserError naming the credential's field
	 */
	address(credential: ICredentialDataDecryptedObject): string;
	/** The credential's field that says so, as the form calls it. */
	addressField: string;
	/** The sender's number as the provider writes it. @throws UserError when it is not one */
	senderNumber(from: string): string;
	/** The recipient as the provider writes it. @throws UserError when it is not one */
	recipient(to: string): string;

	options: OptionTable<Options>;
	/** The kinds of messages it carries. */
	messages: Carriers<Options>;
	markAsRead: MarkAsRead;
	templates: TemplateApi;
	/**
	 * The id that the workflow author gave the message, where the provider wants it to be different for each.
	 */
	ownMessageId?(request: SendRequest): string | undefined;

	/** What an answer says about a message of that kind. */
	readAnswer(answer: Answer, kind: Kind): Verdict;
	/** Why the provider refused a request that sends nothing. */
	explain(answer: Answer): Explanation;
	/** Where the user can look whether a message went out, as the end of a sentence. */
	whereToLook: string;

	/**
	 * The events in a callback's body, already made safe by `tameBody`; none when the body is not this
	 * provider's. Never throws: a damaged message comes out as an event `other`, so that its neighbours are not
	 * lost.
	 * @param now ISO 8601 time to use where the callback brings none
	 */
	readCallback(body: unknown, now: string): ReceivedEvent[];
	/** Missing where the provider has no API for webhooks: its users paste the URL themselves. */
	webhook?: WebhookApi;
}
