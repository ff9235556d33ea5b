import {
	type ICredentialTestFunctions,
	type IHttpRequestOptions,
	type INodeCredentialTestResult,
} from 'n8n-workflow';
import { z } from 'zod';

import { parseJsonObject } from './json';
import type { Answer } from './send/sender';

interface CredentialCheck {
	request: IHttpRequestOptions;
	verdict: (answer: Answer) => { good: boolean; message: string; description?: string };
}

const responseSchema = z.object({ statusCode: z.number(), body: z.unknown() });

const failed = (message: string): INodeCredentialTestResult => ({ status: 'Error', message });

/**
 * Runs the check of a credential and turns the answer into n8n's result.
 * n8n's declarative credential tests see an error's HTTP status but not its body, in which the providers say what is wrong; and n8n gives a
 * test function no other request helper than this one.
 * @param prepare gives the request; what it throws (a UserError about the base URL) is the result
 */
export async function testCredential(
	helpers: ICredentialTestFunctions['helpers'],
	prepare: () => CredentialCheck,
): Promise<INodeCredentialTestResult> {
	let check: CredentialCheck;
	try {
		check = prepare();
	} catch (error) {
		return failed(error instanceof Error ? error.message : 'The credential is not complete');
	}
	try {
		const response = responseSchema.parse(
			await helpers.request({
				...check.request,
				simple: false,
				resolveWithFullResponse: true,
				followRedirect: false,
				timeout: 15_000,
			}),
		);
		const { good, message, description } = check.verdict({
			status: response.statusCode,
			body: typeof response.body === 'string' ? parseJsonObject(response.body) : undefined,
		});
		return good ? { status: 'OK', message } : failed([message, description].filter(Boolean).join('. '));
	} catch {
		// The error holds the whole request, with it the key: none of it is shown.
		return failed('The provider could not be reached. Check the address in the credential');
	}
}
