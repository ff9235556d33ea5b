/**
 * A call that a provider documents. Names that start with "send" are sends, the rest are look-ups and
 * settings.
 */
export interface Operation {
	name: string;
	method: string;
	/** Matched against the raw path below the provider's base URL, without the query string. */
	path: RegExp;
}

/** One request as it came in, with what became of it. */
export interface ReceivedRequest {
	/** The provider's id. */
	provider: string;
	/** The documented call that method and path name; undefined when there is none. */
	operation?: string;
	method: string;
	/** Raw (still percent-encoded) path below the provider's base URL, without the query string. */
	path: string;
	query: Record<string, string>;
	headers: Record<string, string | string[] | undefined>;
	/** The body as text; empty when it was never read. */
	rawBody: string;
	/** The parsed body; undefined when there is none or it is not JSON. */
	body: unknown;
	receivedAt: Date;
	/** Which rules of the contract the request broke, for the reader of a failed test; empty when none. */
	violations: string[];
	/** Set when the provider took the message, whether or not the caller could learn of it. */
	messageId?: string;
	/**
	 * The callback that reports the message as failed later, where the provider has taken one that it cannot
	 * deliver.
	 */
	laterFailure?: object;
	outcome: 'pending' | 'answered' | 'reset' | 'hung';
	/** HTTP status of the answer, once there is one. */
	status?: number;
	/** Body of the answer as text, once there is one. */
	answer?: string;
}

/** A file that somebody sends to the account. */
export interface SentFile {
	/** What it goes by where its address does not name it. */
	id: string;
	name: string;
	kind: 'image' | 'document';
	mimeType: string;
	content: Buffer;
}

/** What a provider answers. */
export interface Answer {
	status: number;
	/** A value is sent as JSON, undefined as an empty body. */
	body?: unknown;
	/** A file that is sent instead of a body. */
	file?: Pick<SentFile, 'mimeType' | 'content'>;
	/** Id of the message that this answer accepts. */
	messageId?: string;
	/** The callback that reports this message as failed later. */
	laterFailure?: object;
	violations?: string[];
}

/** A documented failure; a function where its body repeats something of the request. */
export type Failure = Answer | ((request: ReceivedRequest) => Answer);

/** Webhooks that are registered through a provider's API. */
export interface Webhooks {
	/** All URLs, as the provider stores them. */
	urls(): string[];
	/** Registers a URL for the account's default sender, as somebody else would have. */
	preset(url: string): void;
}

/** A entry's account at a provider, with what is set in it. */
export interface Account {
	/** Answers a request as the contract says. Never throws on bad input. */
	answer(request: ReceivedRequest): Answer;
	/** Only where the provider has an API for it. */
	webhooks?: Webhooks;
}

/** One provider's reading of its contract. */
export interface Api {
	operations: Operation[];
	/** Opens an account in which nothing is set. */
	open(): Account;
	/** The documented failures by code; a code that two failures share is told apart as `WA-401/account`. */
	failures: Record<string, Failure>;
	/** The provider's usual error body for an HTTP status; `word` is put where its reason goes. */
	failure(status: number, word: string): Answer;
	/** The acceptance in `body` without its message id. */
	withoutMessageId(body: unknown): unknown;
	/** What refuses a message and has the id of the message that was taken all the same. */
	refusalOf(messageId: string): Answer;
	serviceWindow: ServiceWindowRules;
}

/** What the 24 hours after a person's last message mean to a provider. A person is digits or a user id. */
export interface ServiceWindowRules {
	/** Whom a callback brings a message from, by all names that it gives them; nobody for a report. */
	writers(callback: unknown): string[];
	/** The recipient of a send that is no template; `undefined` for all else. */
	recipient(request: ReceivedRequest): string | undefined;
	/** What becomes of such a send outside the 24 hours, in place of the answer by which it was taken. */
	closed(request: ReceivedRequest, taken: Answer): Answer;
}

/** Whether the request is a send of a message, as against a look-up or a setting. */
export const isSend = (request: ReceivedRequest) => request.operation?.startsWith('send') === true;

/** Whether the request says that its body is JSON (`application/json`, a charset of UTF-8 allowed). */
export const saysJson = (request: ReceivedRequest) =>
	/^application\/json(;\s*charset=utf-8)?$/i.test(String(request.headers['content-type'] ?? ''));

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
		replyTo(message: ReceivedRequest, index: number): object | undefined;
		/** A picture with the caption "A picture". */
		media(): object;
		/**
		 * One of the simulator's files. @param baseUrl where the provider's API is on the simulator: the file's
		 * address is there
		 */
		file(file: SentFile, baseUrl: string, messageId?: string): object;
		/** A place with an address. */
		location(): object;
		/** The answers to a form of ours: "42" to "answer". */
		form?(): object;
		/** A thumb up, as the reaction to a message of ours. */
		reaction(): object;
		/** Two of the product sku-1. */
		order?(): object;
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
