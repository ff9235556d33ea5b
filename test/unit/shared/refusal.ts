import { UserError } from 'n8n-workflow';

interface Refusal {
	message: string;
	description: string;
}

function read(error: unknown): Refusal {
	if (!(error instanceof UserError)) throw error;
	return { message: error.message, description: error.description ?? '' };
}

/** Message and description of the UserError that `run` throws, as a user reads them. */
export function refusal(run: () => unknown): Refusal {
	try {
		run();
	} catch (error) {
		return read(error);
	}
	throw new Error('expected a UserError');
}

/** Message and description of the UserError that `promise` is rejected with. */
export async function rejection(promise: Promise<unknown>): Promise<Refusal> {
	const outcome = await promise.then(() => undefined, read);
	if (outcome === undefined) throw new Error('expected a UserError');
	return outcome;
}
