import type {
	ICredentialDataDecryptedObject,
	ICredentialTestFunctions,
	IHttpRequestOptions,
	INodeCredentialTestResult,
} from 'n8n-workflow';
import { z } from 'zod/v3';

import { PUBLISH_AGAIN } from '../../../credentials/fields';
import { failureOf, sentences } from '../errors';
import { requireInternationalDigits } from '../contact/phoneNumber';
import { typedText } from '../text';
import { type Answer, toAnswer } from './answer';
import { readText } from './exchange';
import { redactorOf, requireShortSecrets } from './redaction';

interface Check {
	/** The credential's field that says where the request goes. */
	addressField: string;
	request: IHttpRequestOptions;
	/** Whether triggers register their URL, which then contains the webhook secret. */
	canRegister?: true;
	verdict: (answer: Answer) => { good: boolean; message: string; description?: string };
}

/** Long enough for a provider that is slow, short enough for somebody who waits, in ms. */
const TIMEOUT = 15_000;

const responseSchema = z.object({ statusCode: z.number(), body: z.unknown() });

const failed = (message: string): INodeCredentialTestResult => ({ status: 'Error', message });

/** @throws UserError about a field that no provider checks, or that is wrong whatever the provider says */
async function requireUsable(credential: ICredentialDataDecryptedObject): Promise<void> {
	const sender = typedText(credential.defaultSender);
	if (sender !== '') requireInternationalDigits(sender, 'Default Sender');
	// Loaded when it is needed, as all that runs.
	const { readSecret, secretField } = await import('../receive/trigger');
	readSecret(secretField(credential));
}

/**
 * What a Test says of an answer that the provider's API does not give.
 * @param field of the credential that says where the request goes
 */
export const notTheApi = (provider: string, field: string) => ({
	good: false,
	message: `This address does not answer like ${provider}'s API`,
	description: `Check "${field}" in the credential`,
});

/**
 * What a credential's Test button shows: runs the check and turns the answer into n8n's result. n8n's
 * declarative credential tests see an error's HTTP status but not its body, in which the providers say what
 * is wrong. The request helper is the only one that n8n gives a test function.
 * @param credential whose secrets the result must not show
 * @param prepare gives the request; what it throws (a UserError about the base URL) is the result, with its
 * description
 */
export async function answerTestButton(
	helpers: ICredentialTestFunctions['helpers'],
	credential: ICredentialDataDecryptedObject,
	prepare: () => Check,
): Promise<INodeCredentialTestResult> {
	let check: Check;
	try {
		requireShortSecrets(credential);
		await requireUsable(credential);
		check = prepare();
	} catch (error) {
		const { message, description } = failureOf(error);
		return failed(sentences(message, description));
	}
	const deadline = AbortSignal.timeout(TIMEOUT);
	try {
		const response = responseSchema.parse(
			await helpers.request({
				...check.request,
				simple: false,
				resolveWithFullResponse: true,
				useStream: true,
				followRedirect: false,
				timeout: TIMEOUT,
				abortSignal: deadline,
			}),
		);
		const { text, error } = await readText(response.body, deadline);
		if (error !== undefined) throw error;
		const { good, message, description } = check.verdict(
			toAnswer(response.statusCode, text, redactorOf(credential)),
		);
		if (!good) return failed(sentences(message, description ?? ''));
		const hasSecret = check.canRegister === true && typedText(credential.webhookSecret) !== '';
		return { status: 'OK', message: sentences(message, hasSecret ? PUBLISH_AGAIN : '') };
	} catch {
		// The error holds the whole request and the key, so nothing of it is shown.
		return failed(
			`The provider could not be reached. Check "${check.addressField}", and that this n8n can reach that address`,
		);
	}
}
