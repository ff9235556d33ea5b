import type { Country } from '../contact/countries';
import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { MessageItem } from '../item';

/** The kinds of messages, by the operation that sends them. */
export type Kind =
	| 'sendContact'
	| 'sendLocation'
	| 'sendMedia'
	| 'sendTemplate'
	| 'sendText'
	| 'sendButtons'
	| 'sendList'
	| 'sendUrlButton'
	| 'sendFlow'
	| 'requestContact'
	| 'requestLocation'
	| 'sendReaction';

/** The operation that sends a question and waits for the answer, by the name that n8n knows it by. */
export const SEND_AND_WAIT = 'sendAndWait';

/** What an option can be for: a question is sent as one of the kinds, but has options of its own. */
export type SendingOperation = Kind | typeof SEND_AND_WAIT;

/** The options that say how a message is read, whoever carries it. */
export interface ReadingOptions {
	/** Whose national numbers are taken in Recipients, Sender and the form of a contact. */
	defaultCountry?: Country;
	/** Whether numbers of JSON and vCards that have no WhatsApp ID get their digits. */
	numbersOnWhatsApp?: boolean;
	/** The formatted name for cards that have none. */
	fallbackName?: string;
	/** What becomes of a line break in a template's value, which WhatsApp does not take. */
	lineBreaks?: 'refuse' | 'replace';
	/** The binary field with the file of the header. */
	headerBinaryProperty?: string;
	/** How long links of this n8n to files are valid; a day when it is missing. */
	linkHours?: number;
}

/** A kind of message, the same for every provider: its operation and parameters, and how they are read. */
export interface MessageKind<Content> {
	/** The operation in the form: Title Case name, and a sentence for the list of actions. */
	name: string;
	description: string;
	action: string;
	/** Its own parameters; `messageProperties` adds when they are shown. */
	parameters: INodeProperties[];
	/**
	 * The content of a message, checked as far as that is the same for every provider.
	 * @param options those that every provider's node has, for this item
	 * @throws UserError naming the parameter
	 */
	read(item: MessageItem, options: ReadingOptions): Content | Promise<Content>;
}

/** A message as the workflow author asked for it. */
export interface Message<Content, Options> {
	/** As the provider's `senderNumber` gave it. */
	from: string;
	/** One recipient, as the provider's `recipient` gave it. */
	to: string;
	content: Content;
	/** The node's options for this item. */
	options: Options;
}

/** A request that makes the provider send one message. The credential adds the authentication. */
export interface SendRequest {
	url: string;
	body: IDataObject;
}

/** How a provider carries a kind of message. */
export interface RequestBuilder<Content, Options> {
	/** Parameters of this provider only, shown after the kind's own. */
	parameters?: INodeProperties[];
	/**
	 * The requests that carry the message: one, or several where a request takes only a part of it.
	 * @param address as the provider's `address` gave it
	 * @throws UserError naming what the provider does not take
	 */
	requests(message: Message<Content, Options>, address: string): SendRequest[];
}
