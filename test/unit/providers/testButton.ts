import { mockDeep } from 'jest-mock-extended';
import type {
	ICredentialDataDecryptedObject,
	ICredentialTestFunction,
	ICredentialTestFunctions,
} from 'n8n-workflow';

/** What a credential's Test button shows when the provider answers so, and what it asked. */
export async function pressTestButton(
	credentialTest: ICredentialTestFunction,
	data: ICredentialDataDecryptedObject | undefined,
	status = 200,
	body: unknown = '',
) {
	const context = mockDeep<ICredentialTestFunctions>();
	const { request } = context.helpers;
	request.mockResolvedValue({ statusCode: status, headers: {}, body });
	const result = await credentialTest.call(context, { id: '1', name: 'Account', type: 'testApi', data });
	return { result, requests: request.mock.calls.map(([options]) => options) };
}
