import { isReachable } from '../../../../nodes/shared/registration/webhookUrl.ts';

test.each([
	'hooks.example.com',
	'10.example.com',
	'localhost.example.com',
	'local.com',
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
