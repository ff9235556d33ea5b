import { type IExecuteFunctions, type INode, NodeOperationError, UserError } from 'n8n-workflow';

import type { Country } from '../contact/countries';
import { shownNumber } from '../contact/phoneNumber';
import { type Account, openAccounts } from '../http/account';
import type { Item, MessageItem } from '../item';
import type { SendRequest } from '../messages/kind';
import type { Kind } from '../messages/kind';
import { type Contents, isKind, KINDS } from '../messages/kinds';
import { type Limits, readOptions, type SendingOptions } from '../options';
import type { Provider } from '../provider';
import { requireSender } from '../sender';
import { cutTo, failureError, failureOf, itemError, sentences } from '../errors';
import { heldFile } from '../media/held';
import { templateReader } from '../templates/list';

/**
 * The recipients of the parameter "Recipients": text separated by commas, semicolons, tabs or line
 * breaks, a number, or a list.
 * @throws UserError when there is no recipient, or an entry is neither text nor a number
 */
export function splitRecipients(value: unknown): string[] {
	const entries: unknown[] = Array.isArray(value) ? value : [value];
	const recipients = entries.flatMap((entry) => {
		if (entry === null || entry === undefined) return [];
		if (typeof entry !== 'string' && typeof entry !== 'number') {
			throw new UserError('Recipients contains something that is not a phone number', {
				description: 'Enter "Recipients" as text, for example +12025550123, or as a list of phone numbers',
			});
		}
		return String(entry)
			.split(/[,;\n\t]/)
			.map((part) => part.trim())
			.filter((part) => part !== '');
	});
	if (recipients.length > 0) return recipients;
	// Only an expression gives no value at all.
	if (value === undefined || value === null) {
		throw new UserError('The expression in "Recipients" finds nothing for this item', {
			description: 'Correct the name of the field in it, or take out the items that have no phone number',
		});
	}
	throw new UserError('There is no recipient', {
		description:
			'Fill in "Recipients": a phone number with its country code, several separated by commas. An expression there finds no number for this item',
	});
}

/** @throws UserError where braces are text that n8n would have evaluated in an expression */
function refuseBraces(name: string, typed: string): void {
	if (!typed.includes('{{')) return;
	throw new UserError(`"${name}" holds an expression as text: ${cutTo(LONGEST_EXPRESSION, typed)}`, {
		description: `Switch the field "${name}" from Fixed to Expression`,
	});
}

/** What is quoted of an expression, in UTF-16 units. */
const LONGEST_EXPRESSION = 100;

/** A recipient as the provider writes it. @throws UserError that calls it by its parameter's or option's name */
function readRecipient(
	provider: Pick<Provider, 'recipient'>,
	typed: string,
	country: Country | undefined,
	name = 'Recipients',
): string {
	refuseBraces(name, typed);
	try {
		return provider.recipient(typed, country);
	} catch (error) {
		const failure = failureOf(error);
		throw failureError({ ...failure, message: failure.message.replace(/^Recipients\b/, name) });
	}
}

/** @throws UserError with all mistakes of an item, each on a line of its own */
function requireNone(mistakes: unknown[]): void {
	const all = mistakes.map(failureOf);
	const [first] = all;
	if (first === undefined) return;
	const lines = (texts: string[]) => [...new Set(texts)].filter((text) => text !== '').join('\n');
	throw failureError({
		...first,
		message: lines(all.map(({ message }) => message)),
		description: lines(all.map(({ description }) => description)),
	});
}

/** One request that is one message to one recipient. */
export interface PlannedMessage {
	itemIndex: number;
	kind: Kind;
	account: Account;
	/** As output items show it. */
	from: string;
	/** As output items show it. */
	to: string;
	/** Whom it was meant for, where it goes to the option "Test Recipient" instead. */
	intendedFor?: string;
	request: SendRequest;
	limits: Limits;
}

/** A message of one kind to all recipients of an item. */
interface ToPlan<K extends Kind, Options extends SendingOptions> {
	kind: K;
	item: MessageItem;
	provider: Provider<Options>;
	account: Account;
	options: Options;
	/** Gives the content, after sender and recipients have been checked. */
	read(): Contents[K] | Promise<Contents[K]>;
}

/** @throws UserError as `planItem` */
export async function planMessages<K extends Kind, Options extends SendingOptions>({
	kind,
	item,
	provider,
	account,
	options,
	read,
}: ToPlan<K, Options>): Promise<PlannedMessage[]> {
	const carrier = provider.messages[kind];
	if (carrier === null) {
		throw new UserError(`${provider.name} has no operation "${KINDS[kind].name}"`, {
			description: 'Choose another "Operation"',
		});
	}
	const address = provider.address(account.data);
	const { defaultCountry: country } = options;
	const mistakes: unknown[] = [];
	const attempt = async <Value>(step: () => Value | Promise<Value>): Promise<Value | undefined> => {
		try {
			return await step();
		} catch (error) {
			mistakes.push(error);
			return undefined;
		}
	};
	const recipients: string[] = [];
	for (const typed of (await attempt(() => splitRecipients(item.parameter('to')))) ?? [])
		await attempt(() => recipients.push(readRecipient(provider, typed, country)));
	const { testRecipient } = options;
	const test =
		testRecipient &&
		(await attempt(() => readRecipient(provider, testRecipient.trim(), country, 'Test Recipient')));
	const from = await attempt(() => {
		const sender = item.parameter('from', '');
		if (typeof sender === 'string') refuseBraces('Sender', sender);
		return requireSender(sender, account.data, provider, country);
	});
	const content = await attempt(read);
	requireNone(mistakes);
	if (from === undefined || content === undefined) return [];
	return [...new Set(recipients)].flatMap((meant) => {
		const to = test ?? meant;
		return carrier.requests({ from, to, content, options }, address).map((request) => ({
			itemIndex: item.index,
			kind,
			account,
			from: shownNumber(from),
			to: shownNumber(to),
			...(test !== undefined && { intendedFor: shownNumber(meant) }),
			request,
			limits: options,
		}));
	});
}

/**
 * The messages of one item, checked to the last field, so that nothing has been sent yet when something is
 * wrong. A recipient named twice in one item gets one message.
 * @throws UserError naming the parameter, the contact and the field, or what is wrong with the credential
 */
export async function planItem<Options extends SendingOptions>(
	item: MessageItem,
	provider: Provider<Options>,
	account: Account,
): Promise<PlannedMessage[]> {
	const kind = item.parameter('operation');
	if (!isKind(kind))
		throw new UserError('The operation is unknown', { description: 'Choose an "Operation"' });
	const options = readOptions(provider.options, item.parameter('options', {}), kind);
	return await planMessages({
		...{ kind, item, provider, account, options },
		read: () => KINDS[kind].read(item, options),
	});
}

/**
 * Where the workflow author may choose the message's id, each message of a run needs its own: the provider
 * may take both messages of one id or refuse the second, and their reports could not be told apart. An item
 * with a "Message ID" and several recipients is the usual case.
 * @param used the ids of the run so far; those of `messages` are added
 * @throws UserError naming the id that is used twice
 */
export function requireDifferentIds(
	{ name, ownMessageId }: Pick<Provider, 'name' | 'ownMessageId'>,
	messages: PlannedMessage[],
	used: Set<string>,
): void {
	for (const { request } of messages) {
		const id = ownMessageId?.(request);
		if (id === undefined) continue;
		if (used.has(id)) {
			throw new UserError(`Message ID "${id}" is given to more than one message`, {
				description: `Each message needs its own ID: use one recipient per item and a "Message ID" that differs from item to item, or leave "Message ID" under "Options" empty, so that ${name} makes one for each`,
			});
		}
		used.add(id);
	}
}

/** How the messages of an item are planned; what it throws says why the item cannot be sent. */
export type Planner<Options extends SendingOptions> = (
	item: MessageItem,
	provider: Provider<Options>,
	account: Account,
) => Promise<PlannedMessage[]>;

/** An item that cannot be sent, and why. */
export interface BadItem {
	itemIndex: number;
	/** Its recipients, as far as they can be read. */
	to: string;
	message: string;
	description: string;
}

/** A place in the output: a message to send, or the item that says why there is no message. */
export type Slot = { message: PlannedMessage } | { bad: BadItem };

/** In UTF-16 units: about 700 numbers. */
const LONGEST_LIST = 10_000;

function recipientsOf(item: Item, { recipient }: Pick<Provider, 'recipient'>): string {
	const shown = (typed: string): string => {
		try {
			return shownNumber(recipient(typed));
		} catch {
			return typed;
		}
	};
	try {
		return cutTo(LONGEST_LIST, splitRecipients(item.parameter('to')).map(shown).join(', '));
	} catch {
		return '';
	}
}

/**
 * The messages of all items, in the order of the input; nothing is sent yet, and nothing is thrown.
 * @param planned the messages of items that an earlier try of this run has planned, which stay as they are;
 * those of the other items are added
 */
export async function planAll<Options extends SendingOptions>(
	context: IExecuteFunctions,
	itemAt: (index: number) => Item,
	provider: Provider<Options>,
	planned: Map<number, PlannedMessage[]>,
	plan: Planner<Options> = planItem,
): Promise<Slot[]> {
	const slots: Slot[] = [];
	const usedIds = new Set<string>();
	for (const messages of planned.values()) requireDifferentIds(provider, messages, usedIds);
	const accounts = await openAccounts(context, provider.credentialType);
	const readTemplates = templateReader(context, provider);
	const planNew = async (item: Item, account: Account): Promise<PlannedMessage[]> => {
		const templates = async () => {
			const kind = item.parameter('operation');
			const given = item.parameter('options', {});
			const { defaultCountry } = readOptions(provider.options, given, isKind(kind) ? kind : undefined);
			const from = item.parameter('from', '');
			if (defaultCountry === undefined) return await readTemplates(account, from);
			const sender = requireSender(from, account.data, provider, defaultCountry);
			return await readTemplates(account, shownNumber(sender));
		};
		const files = {
			provider: provider.name,
			taken: provider.files,
			held: async (field: unknown) =>
				await heldFile(context, item.index, field, provider.address(account.data)),
		};
		const messages = await plan({ ...item, templates, files }, provider, account);
		requireDifferentIds(provider, messages, usedIds);
		planned.set(item.index, messages);
		return messages;
	};
	for (const [itemIndex, opened] of accounts.entries()) {
		const item = itemAt(itemIndex);
		try {
			const messages = planned.get(itemIndex) ?? (await planNew(item, await opened));
			// Not spread: an item may have more recipients than a function may have arguments.
			for (const message of messages) slots.push({ message });
		} catch (error) {
			slots.push({ bad: { itemIndex, to: recipientsOf(item, provider), ...failureOf(error) } });
		}
	}
	return slots;
}

/** How many items an error's message names, and how many reasons its description. */
const NAMED_ITEMS = 50;
const NAMED_REASONS = 3;

const SEND_THE_OTHERS = 'to send the others, set "On Error" under "Settings" to Continue';

/** The first few reasons, each with the item that has it first. */
function reasons(bad: BadItem[]): string[] {
	const found = new Map<string, { itemIndex: number; count: number }>();
	for (const { itemIndex, message, description } of bad) {
		const reason = sentences(message, description);
		const known = found.get(reason);
		if (known === undefined) found.set(reason, { itemIndex, count: 1 });
		else known.count++;
	}
	return [...found].slice(0, NAMED_REASONS).map(([reason, { itemIndex, count }]) => {
		const others = count === 1 ? '' : ` and ${count - 1} more`;
		return `Item ${itemIndex}${others}: ${reason}`;
	});
}

/** "4, 20, 36", and the reason if all share it; only the reason if every item of the run has it. */
function headline(bad: BadItem[], count: number): string {
	const numbers = bad.slice(0, NAMED_ITEMS).map(({ itemIndex }) => itemIndex);
	const list = numbers.join(', ') + (bad.length > NAMED_ITEMS ? ' …' : '');
	const messages = [...new Set(bad.map(({ message }) => message))];
	if (messages.length > 1) return list;
	return bad.length === count ? messages.join('') : sentences(list, ...messages);
}

/**
 * The error of a run that sends nothing, since some of its items cannot be sent: the reason where it is one
 * item, else which they are, by their numbers in n8n, which begin at 0. All of them are in its data.
 * @param count how many items the run has
 */
export function badItemsError(node: INode, bad: BadItem[], count: number): NodeOperationError {
	const [first, ...others] = bad;
	if (first !== undefined && others.length === 0) {
		const { itemIndex, message, description } = first;
		const ending =
			count === 1
				? 'Nothing was sent'
				: `Nothing was sent, because item ${itemIndex} cannot be sent: ${SEND_THE_OTHERS}`;
		return itemError(node, { message, description: sentences(description, ending) }, itemIndex);
	}
	const error = new NodeOperationError(node, 'Items cannot be sent', {
		description: sentences(
			...reasons(bad),
			'All of them are in the data under "Error details". n8n counts items from 0',
			`Correct them, or, ${SEND_THE_OTHERS}`,
		),
	});
	error.message = sentences(
		`${bad.length} of ${count} items cannot be sent: ${headline(bad, count)}`,
		'Nothing was sent.',
	);
	error.context.data = { items: bad.map(({ itemIndex, ...why }) => ({ item: itemIndex, ...why })) };
	return error;
}
