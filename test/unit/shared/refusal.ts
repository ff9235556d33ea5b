import { UserError } from 'n8n-workflow';

/** Message and description of the UserError that `run` throws, as a user reads them. */
export function refusal(run: () => unknown): { message: string; description: string } {
	try {
		run();
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		return { message: error.message, description: error.description ?? '' };
	}
	throw new Error('expected a UserError');
}
