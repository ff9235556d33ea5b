import type { Api, ReceivedRequest } from './exchange.ts';
import type { SentFile } from './files/files.ts';

/** All that npm start, tests, bench and scale need to know of a provider. */
export interface ProviderRecord<Id extends string> {
	/** Its `provider` in output items, and its name in the simulator. */
	id: Id;
	/** As users read it. */
	title: string;
	/** Name of the action node; those of the trigger and of the credential follow from it. */
	nodeName: string;
	/** Where its own API begins on the simulator; its documented paths follow. */
	prefix: string;
	/** The fields of a credential for the simulator's account, but for the base URL. */
	credential: { apiKey: string; defaultSender: string } & Record<string, string>;
	/** A phone number's digits as its requests spell a recipient. */
	recipient(digits: string): string;
	api: Api;
	/** Bodies that it posts to a webhook, from a sender who has written first. */
	callbacks: {
		/** One card, with all that its callbacks can tell of one. */
		contact(messageId?: string): object;
		/** One message with that many contacts, all different. */
		contacts(count: number): object;
		/** The text "Hello". */
		text(): object;
		/** A press of the button "Yes", in answer to a message of ours. */
		reply(): object;
		/**
		 * What comes when the recipient of a message makes a choice, by its index from 0 among all buttons or rows,
		 * or shares a contact; `undefined` when the message offers no such choice.
		 */
		chosen(message: ReceivedRequest, index: number): object | undefined;
		/** A picture with the caption "A picture". */
		media(): object;
		/**
		 * One of the simulator's files. @param baseUrl where the provider's API is on the simulator: the file's
		 * address is there
		 */
		file(file: SentFile, baseUrl: string, messageId?: string): object;
		/** A place with an address. */
		location(): object;
		/** A message of ours was delivered. */
		delivered(): object;
	};
	/** The example in `examples/` that answers a contact card: its file, and a callback that it answers. */
	example: { file: string; callback: object };
	/**
	 * How Send Template fills an approved template of the account; parameters and fields by their names in the
	 * node.
	 */
	template: {
		/** With Variables From set to Manual, one of as many things as its templates can leave open. */
		byHand: object;
		/** With Variables From set to Template: the list's value, and a value for each of its fields. */
		listed: { value: string; fields: Record<string, string> };
	};
	/**
	 * The option of Send Contact that takes a callback's message id along, so that it is found again at the
	 * provider.
	 */
	messageIdOption: string;
}
