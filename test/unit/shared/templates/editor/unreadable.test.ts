import { NodeApiError } from 'n8n-workflow';

import { fieldsOfTemplate, searchTemplates } from '../../../../../nodes/shared/templates/editor/editor.ts';
import { PROVIDER } from '../../fakeProvider.ts';
import type { Value } from '../../nodeContext.ts';
import { answer, requestError } from '../../send/fakeRun.ts';
import { listOf, newAccount, openForm } from '../listRun.ts';

/** What the editor shows of Send Template where the list cannot be read. */

const MANUALLY = 'To send a template without the list, type its name and set "Variables From" to Manual';

describe.each<[what: string, reply: () => unknown, message: string, description: string]>([
	['is refused', () => answer(403, {}), 'Testel said no (403)', 'Do better and read the body'],
	[
		'cannot be reached',
		() => Promise.reject(requestError('ENOTFOUND')),
		'Testel could not be reached (ENOTFOUND)',
		'Check "Home" in the credential, then try again',
	],
])('a list that %s', (_what, reply, message, description) => {
	const open = (more: Record<string, Value> = {}) =>
		openForm({ parameters: { template: 'x', ...more }, credential: newAccount(), reply }).context;
	const shown = { message, description: `${MANUALLY}. ${description}` };

	test('the list says why and what to do', async () => {
		const error = await searchTemplates(open(), PROVIDER).catch((thrown: unknown) => thrown);
		expect(error).toBeInstanceOf(NodeApiError);
		expect(error).toMatchObject(shown);
	});

	test('in place of the fields, a notice says so', async () => {
		expect(await fieldsOfTemplate(open(), PROVIDER)).toEqual({
			fields: [],
			emptyFieldsNotice: `${message}. ${MANUALLY}. ${description}.`,
		});
	});

	test('fields that are there stay, for after an error the editor keeps them', async () => {
		const filled = open({ templateVariables: { value: { body1: 'Dana' }, schema: [{ id: 'body1' }] } });
		await expect(fieldsOfTemplate(filled, PROVIDER)).rejects.toMatchObject(shown);
	});
});

test('a credential that cannot be opened is told as n8n tells it', async () => {
	const { context } = openForm({ reply: () => listOf() });
	context.getCredentials.mockRejectedValue(new Error('No credential'));
	await expect(searchTemplates(context, PROVIDER)).rejects.toThrow('No credential');
});
