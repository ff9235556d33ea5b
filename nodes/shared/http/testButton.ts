import {
	type ICredentialTestFunctions,
	type IHttpRequestOptions,
	type INodeCredentialTestResult,
} from 'n8n-workflow';
import { z } from 'zod';

import { parseJsonObject } from '../json';
import type { Answer } from './answer';

interface Check {
	request: IHttpRequestOptions;
	verdict: (answer: Answer) => { good: boolean; message: string; description?: string };
}

const responseSchema = z.object({ statusCode: z.number(), body: z.unknown() });

const failed = (message: string): INodeCredentialTestResult => ({ status: 'Error', message });

/**
 * What a credential's Test button shows: runs the check and turns the answer into n8n's result.
 * n8n's declarative credential tests see an error's HTTP status but not its body, in which the providers say what is wrong; and n8n gives a
 * test function no other request helper than this one.
 * @param prepare gives the request; what it throws (a UserError about the base URL) is the result
 */
export async function answerTestButton(
	helpers: ICredentialTestFunctions['helpers'],
	prepare: () => Check,
): Promise<INodeCredentialTestResult> {
	let check: Check;
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
		const text = typeof response.body === 'string' ? response.body : '';
		const { good, message, description } = check.verdict({
			status: response.statusCode,
			text,
			body: parseJsonObject(text),
		});
		return good ? { status: 'OK', message } : failed([message, description].filter(Boolean).join('. '));
	} catch {
		// The error holds the whole request, with it the key: none of it is shown.
		return failed('The provider could not be reached. Check the address in the credential');
	}
}
