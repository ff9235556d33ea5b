import {
	isReachable,
	sameAddress,
	sameTrigger,
	sameUrl,
	withoutQuery,
} from '../../../../nodes/shared/registration/addresses.ts';

test.each([
	'hooks.example.com',
	'10.example.com',
	'localhost.example.com',
	'local.com',
	'svc.example.com',
	'example.homes',
	'internal.example.com',
	'fd.example.com',
	'n8n.example.com:8443',
	'127.0.0.1.nip.io',
	'8.8.8.8',
	'100.63.255.255',
	'100.128.0.1',
	'172.15.0.1',
	'172.32.0.1',
	'192.167.1.1',
	'198.20.0.1',
	'223.255.255.255',
	'[2606:4700::1111]',
	'[2a00:1450:4001:830::200e]',
	'[3ffe::1]',
])('a provider can call https://%s', (host) => {
	expect(isReachable(`https://${host}/webhook/1f0c/webhook`)).toBe(true);
});

test.each([
	'localhost',
	'localhost:5678',
	'n8n',
	'host.docker.internal',
	'n8n.localhost',
	'n8n.local',
	'n8n.LOCAL.',
	'n8n.internal',
	'n8n.lan',
	'n8n.home.arpa',
	'kubernetes.default.svc',
	'wiki.corp',
	'router.home',
	'wiki.intranet',
	'n8n.service.consul',
	'n8n.localnet',
	'n8n.intra',
	'n8n.ip',
	'n8n.test',
	'fritz.box',
	'n8n.fritz.box',
	'168.63.129.16',
	'wiki.private.',
	'n8n.localdomain',
	'0.0.0.0',
	'10.0.0.1',
	'012.1',
	'100.64.0.1',
	'100.127.255.255',
	'127.1',
	'0x7f000001',
	'2130706433',
	'169.254.169.254',
	'172.16.0.1',
	'172.31.255.255',
	'192.0.0.8',
	'192.0.2.1',
	'192.88.99.1',
	'192.168.1.1',
	'198.19.255.255',
	'198.51.100.1',
	'203.0.113.1',
	'224.0.0.1',
	'255.255.255.255',
	'[::]',
	'[::1]',
	'[::ffff:10.0.0.1]',
	'[::ffff:a00:1]',
	'[::10.0.0.1]',
	'[64:ff9b::a00:1]',
	'[100::1]',
	'[2001::1]',
	'[2001:1ff:ffff::1]',
	'[2001:db8::1]',
	'[2002:a00:1::]',
	'[3fff:fff::1]',
	'[fc00::1]',
	'[fd12:3456::1]',
	'[fe80::1]',
	'[ff02::1]',
])('no provider can call https://%s', (host) => {
	expect(isReachable(`https://${host}/webhook/1f0c/webhook`)).toBe(false);
});

test.each(['http://hooks.example.com/webhook', 'ftp://hooks.example.com/webhook', '', 'https://', '::'])(
	'nor %j',
	(url) => {
		expect(isReachable(url)).toBe(false);
	},
);

const URL = 'https://n8n.example.com/webhook/abc?token=s';

test.each<[other: string, url: boolean, address: boolean]>([
	['https://n8n.example.com/webhook/abc?token=s', true, true],
	['n8n.example.com/webhook/abc?token=s', true, true],
	['http://n8n.example.com/webhook/abc?token=s', false, false],
	['https://n8n.example.com:443/webhook/abc?token=s', true, true],
	['HTTPS://N8N.example.com/webhook/abc?token=s', true, true],
	['https://n8n.example.com/webhook/abc?token=t', false, true],
	['https://n8n.example.com/webhook/abc', false, true],
	['https://other.example.com/webhook/abc?token=s', false, false],
	['https://n8n.example.com:8443/webhook/abc?token=s', false, false],
	['https://n8n.example.com/webhook/ABC?token=s', false, false],
	['https://n8n.example.com/webhook/abcd?token=s', false, false],
	['https://n8n.example.com/webhook-test/abc?token=s', false, false],
	['n8n.example.com/webhook/abc?token=s&next=https://example.com', false, true],
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

test.each<[one: string, other: string, same: boolean]>([
	['https://n8n.example.com/webhook/abc/webhook', 'https://n8n.example.com/webhook-test/abc/webhook', true],
	['https://n8n.example.com/a/live/abc/webhook?x', 'n8n.example.com/a/try/abc/webhook?y', true],
	['https://n8n.example.com/webhook/abc/webhook', 'https://n8n.example.com/webhook/abc/webhook', true],
	['https://n8n.example.com/webhook/abc/webhook', 'https://n8n.example.com/webhook/abcd/webhook', false],
	['https://n8n.example.com/webhook/abc/webhook', 'https://n8n.example.com/webhook/abc/other', false],
	['https://n8n.example.com/webhook/abc/webhook', 'https://n8n.example.com/b/webhook/abc/webhook', false],
	['https://n8n.example.com/a/webhook/abc/webhook', 'https://n8n.example.com/b/webhook/abc/webhook', false],
	['https://n8n.example.com/webhook/abc/webhook', 'https://other.example.com/webhook/abc/webhook', false],
	['https://n8n.example.com/abc/webhook', 'https://n8n.example.com/abc/webhook', false],
	['not a url', 'not a url', false],
])('test and production URL of one trigger? %s and %s', (one, other, same) => {
	expect([sameTrigger(one, other), sameTrigger(other, one)]).toEqual([same, same]);
});
