import {
	isReachable,
	sameAddress,
	sameUrl,
	withoutQuery,
} from '../../../../nodes/shared/registration/webhookUrl.ts';

const URL = 'https://n8n.example.com/webhook/abc?token=s';

test.each<[other: string, url: boolean, address: boolean]>([
	['https://n8n.example.com/webhook/abc?token=s', true, true],
	['n8n.example.com/webhook/abc?token=s', true, true],
	['http://n8n.example.com/webhook/abc?token=s', true, true],
	['HTTPS://N8N.example.com/webhook/abc?token=s', true, true],
	['https://n8n.example.com/webhook/abc?token=t', false, true],
	['https://n8n.example.com/webhook/abc', false, true],
	['https://other.example.com/webhook/abc?token=s', false, true],
	['https://n8n.example.com:8443/webhook/abc?token=s', false, true],
	['https://n8n.example.com/webhook/ABC?token=s', false, false],
	['https://n8n.example.com/webhook/abcd?token=s', false, false],
	['https://n8n.example.com/webhook-test/abc?token=s', false, false],
	['', false, false],
	['https://', false, false],
	['not a url', false, false],
])('compared with %s', (other, url, address) => {
	expect([sameUrl(URL, other), sameUrl(other, URL)]).toEqual([url, url]);
	expect([sameAddress(URL, other), sameAddress(other, URL)]).toEqual([address, address]);
});

test.each(['https://\u00df\u008a', 'https://\u00c7\u0090', '@r\u00d8\u0093'])(
	'what only looks like a URL to Node 20 is none: %j',
	(url) => {
		expect(sameUrl(url, URL)).toBe(false);
		expect(withoutQuery(url)).toBe('an unreadable address');
	},
);

test('two unreadable URLs are not the same', () => {
	expect(sameUrl('', '')).toBe(false);
	expect(sameAddress('', '')).toBe(false);
});

test.each([
	['https://n8n.example.com/webhook/abc?token=s#x', 'https://n8n.example.com/webhook/abc'],
	['n8n.example.com/abc?token=s', 'https://n8n.example.com/abc'],
	['http://user:pass@n8n.example.com:81/abc', 'http://n8n.example.com:81/abc'],
	['not a url?token=s', 'an unreadable address'],
])('%s without what may be secret', (url, shown) => {
	expect(withoutQuery(url)).toBe(shown);
});

test.each([
	'n8n.example.com',
	'8.8.8.8',
	'172.15.0.1',
	'172.32.0.1',
	'192.169.0.1',
	'11.0.0.1',
	'128.0.0.1',
	'localhost.example.com',
	'local.com',
	'internal.example.com',
	'fd.example.com',
	'[2606:4700::1111]',
	'n8n.example.com:8443',
])('a provider can reach https://%s', (host) => {
	expect(isReachable(`https://${host}/webhook/abc?token=s`)).toBe(true);
});

test.each([
	'localhost',
	'localhost:5678',
	'n8n.localhost',
	'n8n',
	'n8n.local',
	'host.docker.internal',
	'127.0.0.1',
	'127.1.2.3',
	'10.0.0.1',
	'192.168.1.1',
	'172.16.0.1',
	'172.20.0.1',
	'172.29.0.1',
	'172.30.0.1',
	'172.31.255.255',
	'169.254.1.1',
	'0.0.0.0',
	'[::1]',
	'[::]',
	'[fc00::1]',
	'[fd12:3456::1]',
	'[fe80::1]',
])('no provider can reach https://%s', (host) => {
	expect(isReachable(`https://${host}/webhook/abc`)).toBe(false);
});

test('nor plain http, nor what is no URL', () => {
	expect(isReachable('http://n8n.example.com/webhook/abc')).toBe(false);
	expect(isReachable('not a url')).toBe(false);
	expect(isReachable('')).toBe(false);
});
