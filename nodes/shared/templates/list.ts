import {
	type IExecuteFunctions,
	type ILoadOptionsFunctions,
	type INodeExecutionData,
	UserError,
} from 'n8n-workflow';
import { z } from 'zod/v3';

import { eachItem } from '../eachItem';
import { failureError } from '../errors';
import { type Account, accountOpener } from '../http/account';
import { isSuccess } from '../http/answer';
import { connectionFailure, exchange } from '../http/exchange';
import type { Provider, TemplateTarget } from '../provider';
import { requireSender } from '../sender';
import type { Template } from './template';
import type { Item } from '../item';

/**
 * Long enough for 6,000 templates: for one answer and for all pages of a list, in ms, and for all of them in
 * bytes.
 */
const TIMEOUT = 60_000;
const TIMEOUT_FOR_ALL = 5 * TIMEOUT;
const MAX_LENGTH = 32 * 1_048_576;

/** A provider as far as its templates are read. */
export type TemplateProvider = Pick<
	Provider,
	'name' | 'credentialType' | 'address' | 'addressField' | 'senderNumber' | 'explain' | 'templates'
>;

/**
 * The account and sender whose templates or flows are listed; all requests together have five minutes and 32
 * MB.
 * @param from the parameter "Sender"
 */
export function listTarget(
	context: IExecuteFunctions | ILoadOptionsFunctions,
	provider: TemplateProvider,
	account: Account,
	from: unknown,
): TemplateTarget {
	const end = performance.now() + TIMEOUT_FOR_ALL;
	let bytesLeft = MAX_LENGTH;
	return {
		address: provider.address(account.data),
		credential: account.data,
		sender: () => requireSender(from, account.data, provider),
		async call(request) {
			const timeout = Math.min(TIMEOUT, Math.max(1, Math.ceil(end - performance.now())));
			const result = await exchange(context, account, request, timeout, bytesLeft);
			if (result.kind !== 'answered') throw failureError(connectionFailure(provider, result));
			bytesLeft -= Math.min(bytesLeft, Buffer.byteLength(result.text));
			if (isSuccess(result)) return result;
			throw failureError({ ...provider.explain(result), httpStatus: result.status });
		},
	};
}

/** @param what is listed, in the user's words */
export const unreadableList = ({ name }: Pick<Provider, 'name'>, what: string): UserError =>
	new UserError(`${name} returned a list of ${what} that cannot be read`, { description: 'Try again later' });

/**
 * All templates of an account's sender.
 * @param from the parameter "Sender"
 * @throws UserError when they cannot be read: why, and what to do
 */
export async function listTemplates(
	context: IExecuteFunctions | ILoadOptionsFunctions,
	provider: TemplateProvider,
	account: Account,
	from: unknown,
): Promise<Template[]> {
	const templates = await provider.templates.list(listTarget(context, provider, account, from));
	if (templates === undefined) throw unreadableList(provider, 'templates');
	// What is shown to a user, a label for example, holds no secret, whatever the provider puts into its list.
	return account.redactor.value(templates);
}

/** Reads the templates of an item's account and sender: once for each of them, however many items ask. */
export function templateReader(
	context: IExecuteFunctions,
	provider: TemplateProvider,
): (account: Account, from: unknown) => Promise<Template[]> {
	const lists = new Map<Account, Map<string, Promise<Template[]>>>();
	return async (account, from) => {
		const ofAccount = lists.get(account) ?? new Map<string, Promise<Template[]>>();
		lists.set(account, ofAccount);
		const sender = JSON.stringify(from);
		const list = ofAccount.get(sender) ?? listTemplates(context, provider, account, from);
		ofAccount.set(sender, list);
		return await list;
	};
}

const limitSchema = z.coerce.number().int().min(1);

/** How many templates an item asks for. @throws UserError when "Limit" is no such number */
function readLimit(item: Item): number {
	if (item.parameter('returnAll', false) === true) return Infinity;
	const limit = limitSchema.safeParse(item.parameter('limit', 50));
	if (limit.success) return limit.data;
	throw new UserError('Limit is not a whole number above 0', {
		description: 'Correct "Limit", or turn on "Return All"',
	});
}

/** The operation Get Many: an item for each template. The list is read once for each account and sender. */
export async function getTemplates(
	context: IExecuteFunctions,
	provider: TemplateProvider,
): Promise<INodeExecutionData[]> {
	const openAccount = accountOpener(context, provider.credentialType);
	const readTemplates = templateReader(context, provider);
	return await eachItem(context, {
		ending: 'No templates were listed',
		async work(item) {
			const limit = readLimit(item);
			const wanted = item.parameter('status', 'approved');
			const all = await readTemplates(await openAccount(item.index), item.parameter('from', ''));
			const listed = all.filter(({ status }) => wanted === 'all' || status === 'approved');
			return listed.slice(0, limit).map((template) => ({ json: { ...template } }));
		},
	});
}
