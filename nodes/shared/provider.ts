import { type ICredentialDataDecryptedObject, type IDataObject, UserError } from 'n8n-workflow';

import type { Failure } from './errors';
import type { Country } from './contact/countries';
import type { Answer, Outcome } from './http/answer';
import type { ProviderRequest } from './http/exchange';
import type { TakenFiles } from './media/formats';
import type { Template, TemplateDetail } from './templates/template';
import type { SendRequest } from './messages/kind';
import type { Kind } from './messages/kind';
import type { RequestBuilders } from './messages/kinds';
import type { MarkAsRead } from './messages/markAsRead';
import type { OptionTable, SendingOptions } from './options';
import type { ReceivedEvent } from './receive/events';

/** The account whose templates or flows are meant. */
export interface TemplateTarget {
	/** Makes a request and gives a 2xx answer. @throws UserError that says why there is none */
	call(request: ProviderRequest): Promise<Answer>;
	/** As the provider's `address` gave it. */
	address: string;
	credential: ICredentialDataDecryptedObject;
	/** As the provider's `senderNumber` gives it. @throws UserError when there is none */
	sender(): string;
}

/** What a provider does with templates, beside sending them. */
export interface TemplateApi {
	/** What it does not carry. */
	lacks: readonly TemplateDetail[];
	/**
	 * All templates, of every status; `undefined` when the answer cannot be read.
	 * @throws UserError when it gives none: why, and what to do
	 */
	list(target: TemplateTarget): Promise<Template[] | undefined>;
}

/** A WhatsApp Flow of an account. */
export interface Flow {
	id: string;
	name: string;
	/** In lower case; `published` where it can be sent. */
	status: string;
}

/**
 * Makes a request with the node's credential.
 * @param isGood which answers are given back besides those with a 2xx status
 * @throws UserError for every other answer, and when there is none
 */
export type ProviderCall = (
	request: ProviderRequest,
	isGood?: (answer: Answer) => boolean,
) => Promise<Answer>;

/** The number and account whose callbacks are meant. */
export interface RegistrationTarget {
	call: ProviderCall;
	credentials: ICredentialDataDecryptedObject;
	/** The account's own WhatsApp number, digits. */
	sender: string;
}

/** What the provider does with the messages to the number, whoever wants it so. */
export interface Registered {
	/** The URL it calls; missing where it does something else. */
	url?: string;
	/** Whether the callbacks come to the URL in another way than `write` sets. */
	incomplete?: true;
	/** What else it does with them, for an error text. */
	otherActions: string[];
	/** What `restore` sets the callbacks back with. */
	setting: IDataObject;
}

/**
 * How a provider's webhook setting is read and written through its API. An answer that cannot be read is
 * `unreadable`.
 */
export interface WebhookApi {
	/** What is registered for all messages to the number now. */
	read(target: RegistrationTarget): Promise<Registered[]>;
	/** Registers `url`, in place of whatever the callbacks go to. */
	write(target: RegistrationTarget, url: string): Promise<void>;
	/** Takes the URL away, and nothing else. */
	clear(target: RegistrationTarget): Promise<void>;
	/** Sets the callbacks as they were. @param setting what `read` gave then */
	restore(target: RegistrationTarget, setting: IDataObject): Promise<void>;
}

/** The error about an answer that is not what the provider documents. @param provider its name */
export const unreadable = (provider: string): UserError =>
	new UserError(`${provider} returned an answer about the webhook that cannot be read`, {
		description: 'Check "Base URL" in the credential, then try again',
	});

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
	/**
	 * Where the account's API gives a received file, the only place to which a download takes the key;
	 * `undefined` when the file is elsewhere. Missing where no file needs the key.
	 * @param url the file's, from outside
	 * @param address as `address` gave it
	 */
	fileAddress?(url: URL, address: string): string | undefined;
	/**
	 * The sender's number as the provider writes it.
	 * @param field that holds it, by its display name; the node's "Sender" without one
	 * @param country of national numbers
	 * @throws UserError when it is not one
	 */
	senderNumber(from: string, field?: string, country?: Country): string;
	/** The recipient as the provider writes it. @throws UserError when it is not one */
	recipient(to: string, country?: Country): string;

	options: OptionTable<Options>;
	/** The kinds of messages it carries. */
	messages: RequestBuilders<Options>;
	markAsRead: MarkAsRead;
	/** The formats of files that it takes. */
	files: TakenFiles;
	/** How it asks and waits for the answer; missing where a press does not bring back what a button carries. */
	wait?: {
		/**
		 * The options that make the person's next text bring a token back, as `reference.callbackData`; missing
		 * where none can.
		 * @throws UserError when the options use its place
		 */
		carryToken?(options: Options, token: string): Options;
		/**
		 * Where it refuses words on a button that WhatsApp takes.
		 * @param name of the field, in the user's words
		 * @throws UserError that names the field
		 */
		checkLabel?(label: string, name: string): void;
	};
	templates: TemplateApi;
	/**
	 * All flows of an account, of every status; `undefined` when the answer cannot be read. Null where it sends
	 * none.
	 * @throws UserError when it gives none: why, and what to do
	 */
	listFlows: ((target: TemplateTarget) => Promise<Flow[] | undefined>) | null;
	/**
	 * The id that the workflow author gave the message, where the provider wants it to be different for each.
	 */
	ownMessageId?(request: SendRequest): string | undefined;

	/** What an answer says about a message of that kind. */
	readAnswer(answer: Answer, kind: Kind): Outcome;
	/** Why the provider refused a request that sends nothing. */
	explain(answer: Answer): Failure;
	/** Where the user can look whether a message went out, as the end of a sentence. */
	whereToLook: string;

	/**
	 * The events in a callback's body, already made safe by `sanitizeBody`; none when the body is not this
	 * provider's. Never throws: a damaged message comes out as an event `other`, so that its neighbours are not
	 * lost.
	 * @param now ISO 8601 time to use where the callback brings none
	 * @param includeRaw whether events of a list bring the callback with their own entry alone
	 */
	readCallback(body: unknown, now: string, includeRaw?: boolean): ReceivedEvent[];
	/** Missing where the provider has no API for webhooks: its users paste the URL themselves. */
	webhook?: WebhookApi;
}
