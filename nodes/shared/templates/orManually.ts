import { UserError } from 'n8n-workflow';

import { sentences } from '../sentences';

/** The way to send a template without the list. */
export const MANUALLY =
	'To send a template without the list, type its name and set "Variables From" to Manual';

/**
 * What needs the list of templates. @throws what it throws, with the way to send a template without the list
 */
export const orManually = async <Result>(needsList: Promise<Result>): Promise<Result> =>
	await needsList.catch((error: unknown) => {
		throw error instanceof UserError
			? new UserError(error.message, {
					description: sentences(error.description ?? '', MANUALLY),
				})
			: error;
	});
