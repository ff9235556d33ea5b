import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { redactorOf } from '../../../../nodes/shared/http/redaction.ts';
import type { Provider } from '../../../../nodes/shared/provider.ts';
import { listTemplates } from '../../../../nodes/shared/templates/list.ts';
import { answer, fakeRun } from '../../shared/send/fakeRun.ts';

/**
 * The templates that a provider's answers give, and what it was asked. @param body its first answer, before
 * those in `more`; the last one repeats
 */
export async function listFrom(
	provider: Provider,
	data: ICredentialDataDecryptedObject,
	body: unknown,
	{
		status = 200,
		from = '+12025550100',
		more = [],
	}: { status?: number; from?: string; more?: unknown[] } = {},
) {
	const bodies = [body, ...more];
	const next = () => (bodies.length > 1 ? bodies.shift() : bodies[0]);
	const { context, requests } = fakeRun({ reply: () => answer(status, next()) });
	const type = provider.credentialType;
	const account = {
		credentialType: type,
		credential: { id: '', name: '', type, data },
		data,
		redactor: redactorOf(data),
	};
	const templates = await listTemplates(context, provider, account, from);
	return { templates, asked: requests.map(({ method, url, body: sent }) => ({ method, url, body: sent })) };
}
