import { describe, expect, it } from '@jest/globals';
import { z } from 'zod/v3';
import { node } from '../../scripts/trial/nodes.ts';
import { typesOf } from '../../scripts/trial/providers.ts';
import type { ProviderId } from '../../simulator/providers.ts';
import { providers } from '../providers/index.ts';
import { withN8n } from './harness/n8n.ts';

/** What else n8n does with the credentials: its HTTP Request node calls what no node of this package calls. */

const e2e = withN8n();

const typesSchema = z.array(z.object({ name: z.string(), authenticate: z.unknown() }));

it('n8n knows that the credentials sign requests', async () => {
	const { url, cookie } = e2e.session;
	const answer = await fetch(`${url}/types/credentials.json`, { headers: { cookie } });
	const types = typesSchema.parse(await answer.json());
	// n8n writes the function as an empty object; for a type without one it offers no HTTP Request.
	expect(types).toEqual(
		expect.arrayContaining(
			providers.map((provider) => ({ name: typesOf(provider).credentialType, authenticate: {} })),
		),
	);
});

/** Read-only calls. */
const calls: Record<ProviderId, { method: string; path: string; body?: object }> = {
	kaleyra: { method: 'GET', path: '/v2/HXTEST0000000001IN/whatsapp/+12025550100/phone_number_details' },
	infobip: { method: 'GET', path: '/whatsapp/1/templates' },
	'99digital': { method: 'POST', path: '/getWebhook', body: { from: '972771234567' } },
};

describe.each(providers)('HTTP Request with the credential of $title', (provider) => {
	const { id, credential } = provider;
	const request = async (fields: object) => {
		const reference = await e2e.credential(provider, { ...fields });
		const { method, path, body } = calls[id];
		const parameters = {
			method,
			url: e2e.simulator.baseUrl(provider) + path,
			authentication: 'predefinedCredentialType',
			nodeCredentialType: reference.type,
			sendHeaders: true,
			headerParameters: {
				parameters: [
					{ name: 'Accept', value: 'application/json' },
					{ name: 'Content-Type', value: 'application/json' },
				],
			},
			...(body && { sendBody: true, specifyBody: 'json', jsonBody: JSON.stringify(body) }),
		};
		const options = { name: 'Request', typeVersion: 4.2, credential: reference };
		return await e2e.run(node('n8n-nodes-base.httpRequest', parameters, options));
	};

	it('signs the request where the credential allows the host', async () => {
		const execution = await request({
			allowedHttpRequestDomains: 'domains',
			allowedDomains: '127.0.0.1',
		});
		expect(execution.error?.message).toBeUndefined();
		const { method, path } = calls[id];
		expect(e2e.simulator.received).toMatchObject([{ provider: id, method, path, violations: [] }]);
		expect(execution.itemsOf('Request')).toHaveLength(1);
	});

	it("sends nothing to hosts other than the provider's, unless they are allowed", async () => {
		// n8n 1 does not know the default of a field that was not there when the credential was saved.
		const fields = e2e.session.version.startsWith('1.') ? { allowedHttpRequestDomains: 'none' } : {};
		const execution = await request(fields);
		expect(execution.error?.message).toMatch(/domain|configured to prevent use/i);
		expect(execution.error?.message).not.toContain(credential.apiKey);
		expect(e2e.simulator.received).toEqual([]);
	});
});
