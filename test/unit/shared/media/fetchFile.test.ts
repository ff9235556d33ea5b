import { fetching, to, type Reply } from './fetching.ts';

test.each<[what: string, replies: Record<string, Reply>, url: string, asked: string[]]>([
	[
		'the own host gets the key',
		{},
		'https://api.example.com/media/1',
		['key https://api.example.com/media/1'],
	],
	[
		'so it does in capitals and with its port',
		{},
		'HTTPS://API.example.com:443/a',
		['key https://api.example.com/a'],
	],
	['another host gets none', {}, 'https://cdn.example.com/a', ['no key https://cdn.example.com/a']],
	['a subdomain gets none', {}, 'https://x.api.example.com/a', ['no key https://x.api.example.com/a']],
	[
		'a longer name gets none',
		{},
		'https://api.example.com.evil.org/',
		['no key https://api.example.com.evil.org/'],
	],
	[
		'a name with a dot at its end gets none',
		{},
		'https://api.example.com./',
		['no key https://api.example.com./'],
	],
	['another port gets none', {}, 'https://api.example.com:8443/a', ['no key https://api.example.com:8443/a']],
	[
		'a redirect to a store gets none, back to the own host it does',
		{
			'https://api.example.com/media/1': to('//cdn.example.com/a', 307),
			'https://cdn.example.com/a': to('https://cdn.example.com/b', 308),
			'https://cdn.example.com/b': to('https://api.example.com/c', 301),
			'https://api.example.com/c': to('d?e=f#g', 303),
		},
		'https://api.example.com/media/1',
		[
			'key https://api.example.com/media/1',
			'no key https://cdn.example.com/a',
			'no key https://cdn.example.com/b',
			'key https://api.example.com/c',
			'key https://api.example.com/d?e=f#g',
		],
	],
])('%s', async (_what, replies, url, asked) => {
	const run = fetching(replies);
	await run.run(url);
	expect(run.asked).toEqual(asked);
	expect(run.stored.text).toBe('abc');
});

test('after a redirect the file keeps the name of its address', async () => {
	const { run } = fetching({
		'https://api.example.com/media/1': to('https://cdn.example.com/abc'),
		'https://cdn.example.com/abc': { headers: { 'content-type': 'image/png' } },
	});
	expect(await run('https://api.example.com/media/1')).toEqual({
		data: '',
		fileName: '1.png',
		mimeType: 'image/png',
	});
});
