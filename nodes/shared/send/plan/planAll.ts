import { NodeOperationError, UserError, type IExecuteFunctions, type INode } from 'n8n-workflow';

import { shownNumber } from '../../contact/phoneNumber';
import type { Item } from '../../item';
import { itemError } from '../../itemError';
import type { SendingOptions } from '../../options/sending';
import type { Provider } from '../../provider';
import { sentences, wordsOf } from '../../sentences';
import { templateReader } from '../../templates/listTemplates';
import { openAccounts, type Account } from '../../http/account';
import { cutTo } from '../../http/quote';
import { planItem, type PlannedMessage } from './plan';
import { splitRecipients } from './recipients';
import { requireDifferentIds } from './uniqueIds';

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
): Promise<Slot[]> {
	const slots: Slot[] = [];
	const usedIds = new Set<string>();
	for (const messages of planned.values()) requireDifferentIds(provider, messages, usedIds);
	const accounts = await openAccounts(context, provider.credentialType);
	const readTemplates = templateReader(context, provider);
	const planNew = async (item: Item, account: Account): Promise<PlannedMessage[]> => {
		const templates = async () => await readTemplates(account, item.parameter('from', ''));
		const messages = await planItem({ ...item, templates }, provider, account);
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
			slots.push({ bad: { itemIndex, to: recipientsOf(item, provider), ...wordsOf(error) } });
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
		return itemError(node, new UserError(message, { description }), itemIndex, ending);
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
