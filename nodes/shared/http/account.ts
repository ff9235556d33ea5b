import type {
	FunctionsBase,
	ICredentialDataDecryptedObject,
	ICredentialsDecrypted,
	IExecuteFunctions,
} from 'n8n-workflow';

import { inParallel } from '../inParallel';
import { redactorOf, type Redactor, requireShortSecrets } from './redaction';

/** The provider's account that requests are made for. */
export interface Account {
	credentialType: string;
	/** Already decrypted, so that n8n does not load and decrypt it for every request. */
	credential: ICredentialsDecrypted;
	data: ICredentialDataDecryptedObject;
	redactor: Redactor;
}

function toAccount(credentialType: string, data: ICredentialDataDecryptedObject): Account {
	requireShortSecrets(data);
	return {
		credentialType,
		credential: { id: '', name: '', type: credentialType, data },
		data,
		redactor: redactorOf(data),
	};
}

/**
 * Opens the accounts of a credential. Its fields may hold expressions, so each item may have its own account;
 * items with the same fields share one.
 * @returns a function from the item's index to its account; it rejects with a UserError about a secret that is
 * too long
 */
export function accountOpener(
	context: Pick<FunctionsBase, 'getCredentials'>,
	credentialType: string,
): (itemIndex?: number) => Promise<Account> {
	const accounts = new Map<string, Account>();
	return async (itemIndex = 0) => {
		const data: ICredentialDataDecryptedObject = await context.getCredentials(credentialType, itemIndex);
		const key = JSON.stringify(data);
		const account = accounts.get(key) ?? toAccount(credentialType, data);
		accounts.set(key, account);
		return account;
	};
}

/** The account of a node that has no items, such as a trigger. */
export const openAccount = async (
	context: Pick<FunctionsBase, 'getCredentials'>,
	credentialType: string,
): Promise<Account> => await accountOpener(context, credentialType)();

/** How many credentials are read at a time: n8n asks its database for each. */
const AT_A_TIME = 20;

/**
 * The account of each item, read side by side: one after another takes n8n longer than all the rest of
 * planning.
 * @returns promises that have settled; an item whose credential cannot be read rejects when it is its turn
 */
export async function openAccounts(
	context: Pick<IExecuteFunctions, 'getCredentials' | 'getInputData'>,
	credentialType: string,
): Promise<Array<Promise<Account>>> {
	const open = accountOpener(context, credentialType);
	const accounts: Array<Promise<Account>> = [];
	await inParallel(context.getInputData().length, AT_A_TIME, async (index) => {
		const account = open(index);
		accounts[index] = account;
		await account.catch(() => undefined);
	});
	return accounts;
}
