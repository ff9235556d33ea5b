import { InfobipWhatsAppApi } from '../../../credentials/InfobipWhatsAppApi.credentials.ts';
import { KaleyraWhatsAppApi } from '../../../credentials/KaleyraWhatsAppApi.credentials.ts';
import { NinetyNineDigitalWhatsAppApi } from '../../../credentials/NinetyNineDigitalWhatsAppApi.credentials.ts';

/** n8n copies a credential's own properties: what is not among them is lost to HTTP Request. */

const CREDENTIALS = [new InfobipWhatsAppApi(), new KaleyraWhatsAppApi(), new NinetyNineDigitalWhatsAppApi()];

test.each(CREDENTIALS)('$name: a copy still signs requests', async (credential) => {
	const { authenticate } = { ...credential };
	const signed = await authenticate({ apiKey: 'key-1' }, { url: 'https://a.example', body: {} });
	expect(JSON.stringify(signed)).toContain('key-1');
});

test.each([
	['infobipWhatsAppApi', '*.api.infobip.com'],
	['kaleyraWhatsAppApi', '*.kaleyra.io'],
	['ninetyNineDigitalWhatsAppApi', 'api.99digital.co.il'],
])('%s: HTTP Request may send the key only to the provider: %s', (name, hosts) => {
	const credential = CREDENTIALS.find((found) => found.name === name);
	const defaults = new Map(credential?.properties.map((field) => [field.name, field.default]));
	expect(defaults.get('allowedHttpRequestDomains')).toBe('domains');
	expect(defaults.get('allowedDomains')).toBe(hosts);
});
