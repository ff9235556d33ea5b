import { UserError } from 'n8n-workflow';

import { shownNumber } from '../../contact/phoneNumber';
import type { Account } from '../../http/account';
import type { MessageItem } from '../../item';
import type { SendRequest } from '../../messages/kind';
import { isKind, KINDS, type Kind } from '../../messages/kinds';
import type { Limits, SendingOptions } from '../../options/sending';
import { readOptions } from '../../options/option';
import type { Provider } from '../../provider';
import { requireSender } from '../../sender';
import { splitRecipients } from './recipients';

/** One request that is one message to one recipient. */
export interface PlannedMessage {
	itemIndex: number;
	kind: Kind;
	account: Account;
	/** As output items show it. */
	from: string;
	/** As output items show it. */
	to: string;
	request: SendRequest;
	limits: Limits;
}

async function planKind<K extends Kind, Options extends SendingOptions>(
	kind: K,
	item: MessageItem,
	provider: Provider<Options>,
	account: Account,
	options: Options,
): Promise<PlannedMessage[]> {
	const carrier = provider.messages[kind];
	if (carrier === null) {
		throw new UserError(`${provider.name} has no operation "${KINDS[kind].name}"`, {
			description: 'Choose another "Operation"',
		});
	}
	const address = provider.address(account.data);
	const recipients = splitRecipients(item.parameter('to')).map((to) => provider.recipient(to));
	const from = requireSender(item.parameter('from', ''), account.data, provider);
	const content = await KINDS[kind].read(item, options);
	return [...new Set(recipients)].flatMap((to) =>
		carrier.requests({ from, to, content, options }, address).map((request) => ({
			itemIndex: item.index,
			kind,
			account,
			from: shownNumber(from),
			to: shownNumber(to),
			request,
			limits: options,
		})),
	);
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
	return await planKind(kind, item, provider, account, options);
}
