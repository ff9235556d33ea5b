import {
	sameAddress,
	sameTrigger,
	sameUrl,
	withoutQuery,
} from '../../../../nodes/shared/registration/webhookUrl.ts';

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
