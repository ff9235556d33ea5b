import type { IHttpRequestOptions } from 'n8n-workflow';

import { NinetyNineDigitalWhatsAppApi } from '../../../credentials/NinetyNineDigitalWhatsAppApi.credentials.ts';

/** 99digital contract §1: the key travels in the JSON body, and nowhere else. */

const credential = new NinetyNineDigitalWhatsAppApi();
const URL_ = 'https://api.99digital.co.il/whatsapp/v2/sendMessage';

const authenticate = async (options: IHttpRequestOptions) =>
	await credential.authenticate({ apiKey: ' key-1\n' }, options);

test('the names a saved workflow depends on', () => {
	expect(credential.name).toBe('ninetyNineDigitalWhatsAppApi');
	expect(credential.properties.map(({ name, default: preset }) => [name, preset])).toEqual([
		['baseUrl', 'https://api.99digital.co.il/whatsapp/v2'],
		['apiKey', ''],
		['defaultSender', ''],
		['webhookSecret', ''],
		['webhookSecretNotice', ''],
		['allowedHttpRequestDomains', 'domains'],
		['allowedDomains', 'api.99digital.co.il'],
	]);
	const secret = credential.properties.filter(({ typeOptions }) => typeOptions?.password);
	expect(secret.map(({ name }) => name)).toEqual(['apiKey', 'webhookSecret']);
});

test('the key is the first field of the body', async () => {
	const options: IHttpRequestOptions = {
		method: 'POST',
		url: URL_,
		headers: { Accept: 'application/json' },
		body: { from: '972771234567', to: '972501234567' },
	};
	const signed = await authenticate(options);
	expect(JSON.stringify(signed.body)).toBe('{"apiKey":"key-1","from":"972771234567","to":"972501234567"}');
	expect({ ...signed, body: undefined }).toEqual({ ...options, body: undefined });
});

test('what it was given stays as it is', async () => {
	const body = Object.freeze({ from: '972771234567' });
	const options = Object.freeze({ url: URL_, body });
	expect((await authenticate(options)).body).toEqual({ apiKey: 'key-1', from: '972771234567' });
	expect(options).toEqual({ url: URL_, body: { from: '972771234567' } });
});

test('no other key takes its place', async () => {
	const signed = await authenticate({ url: URL_, body: { apiKey: 'other', from: '972771234567' } });
	expect(JSON.stringify(signed.body)).toBe('{"apiKey":"key-1","from":"972771234567"}');
});

test('an empty body, and one without a prototype, are objects too', async () => {
	expect((await authenticate({ url: URL_, body: {} })).body).toEqual({ apiKey: 'key-1' });
	expect((await authenticate({ url: URL_, body: Object.create(null) })).body).toEqual({ apiKey: 'key-1' });
});

test.each<[string, IHttpRequestOptions['body']]>([
	['no body', undefined],
	['null', null],
	['text', 'from=972771234567'],
	['a list', [{ from: '972771234567' }]],
	['a buffer', Buffer.from('{}')],
	['form fields', new URLSearchParams({ from: '972771234567' })],
	['a form', new FormData()],
])('%s is left as it is', async (_what, body) => {
	const options = { url: URL_, body };
	const signed = await authenticate(options);
	expect(signed.body).toBe(body);
	expect(signed).toEqual(options);
});
