import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { Item } from '../item';

/** A kind of message: what the form asks for it, and what it makes of the answers. The same for every provider. */
export interface MessageKind<Content> {
	/** The operation in the form: Title Case name, and a sentence for the list of actions. */
	name: string;
	description: string;
	action: string;
	/** Its own parameters; when they are shown is added by `messageProperties`. */
	parameters: INodeProperties[];
	/** The content of a message, checked as far as that is the same for every provider. @throws UserError naming the parameter */
	read(item: Item): Content | Promise<Content>;
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

/** A request that makes the provider send one message, but for its authentication, which the credential adds. */
export interface SendRequest {
	url: string;
	body: IDataObject;
}

/** How a provider carries a kind of message. */
export interface Carrier<Content, Options> {
	/** What the form asks for this provider alone, after the kind's own parameters. */
	parameters?: INodeProperties[];
	/**
	 * The requests that carry the message: one, or several where the provider takes a part of it at a time.
	 * @param address as the provider's `address` gave it
	 * @throws UserError naming what the provider does not take
	 */
	requests(message: Message<Content, Options>, address: string): SendRequest[];
}
