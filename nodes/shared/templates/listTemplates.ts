import { UserError, type IExecuteFunctions, type ILoadOptionsFunctions } from 'n8n-workflow';

import type { Account } from '../http/account';
import { isSuccess, toAnswer, type Answer, type Explanation } from '../http/answer';
import { exchange } from '../http/exchange';
import type { Provider } from '../provider';
import { requireSender } from '../sender';
import type { Template } from './template';

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
 * Why there is no list. A provider's `explain` speaks of messages where it is limiting the rate of requests.
 */
const explainRefusal = ({ name, explain }: TemplateProvider, answer: Answer): Explanation =>
	answer.status === 429
		? {
				message: `${name} is limiting the rate of requests (HTTP 429)`,
				description: 'Wait a minute, then try again',
			}
		: explain(answer);

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
	const end = performance.now() + TIMEOUT_FOR_ALL;
	let bytesLeft = MAX_LENGTH;
	const templates = await provider.templates.list({
		address: provider.address(account.data),
		credential: account.data,
		sender: () => requireSender(from, account.data, provider),
		async call(request) {
			const timeout = Math.min(TIMEOUT, Math.max(1, Math.ceil(end - performance.now())));
			const result = await exchange(context, account, request, timeout, bytesLeft);
			if (result.kind !== 'answered') {
				throw new UserError(`${provider.name} could not be reached (${result.code})`, {
					description: `Check "${provider.addressField}" in the credential, then try again`,
				});
			}
			bytesLeft -= Math.min(bytesLeft, Buffer.byteLength(result.text));
			const answer = toAnswer(result.status, result.text, account.redactor);
			if (isSuccess(answer)) return answer;
			const { message, description } = explainRefusal(provider, answer);
			throw new UserError(message, { description });
		},
	});
	if (templates === undefined) {
		throw new UserError(`${provider.name} returned a list of templates that cannot be read`, {
			description: 'Try again later',
		});
	}
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
