import { files } from '../../../simulator/files.ts';
import { providers } from '../../providers/index.ts';
import { infobip } from '../../providers/infobip.ts';
import { simulator } from '../../runningSimulator.ts';

const infobipPath = '/whatsapp/1/senders/441134960000/media';

/** Where each provider has a file, below its base URL. */
const paths: Record<string, { picture: string; card: string; none: string }> = {
	kaleyra: { picture: '/media/900000000000001', card: '/media/900000000000002', none: '/media/1' },
	infobip: {
		picture: `${infobipPath}/900000000000001`,
		card: `${infobipPath}/900000000000002`,
		none: `${infobipPath}/1`,
	},
	'99digital': {
		picture: '/myfile/picture.jpg',
		card: '/myfile/Dana%20Example.vcf',
		none: '/myfile/none.jpg',
	},
};
const key = { Authorization: 'App fake-infobip-key-0001' };

describe.each(providers)('$title', (provider) => {
	const { picture = '', card = '', none = '' } = paths[provider.id] ?? {};

	test.each([
		['picture', picture, 'image/jpeg'],
		['card', card, 'text/vcard'],
	] as const)('sends its address of the %s in the callback, and gives it there', async (id, path, type) => {
		const base = simulator.baseUrl(provider);
		expect(JSON.stringify(provider.callbacks.file(files[id], base, 'm-1'))).toContain(`"${base}${path}"`);
		const answer = await fetch(base + path, { headers: key });
		expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type]);
		expect(Buffer.from(await answer.arrayBuffer())).toEqual(files[id].content);
		expect(simulator.received.map(({ operation, violations }) => [operation, violations])).toEqual([
			['file', []],
		]);
	});

	test('answers 404 where there is no file', async () => {
		const answer = await fetch(simulator.baseUrl(provider) + none, { headers: key });
		expect(answer.status).toBe(404);
	});
});

test.each([
	['without the key', 401, {}],
	['with a key that may only send', 403, { Authorization: 'App fake-infobip-send-only-key-0001' }],
])('Infobip gives no file %s', async (_what, status, headers) => {
	const answer = await fetch(`${simulator.baseUrl(infobip)}${infobipPath}/900000000000001`, { headers });
	expect(answer.status).toBe(status);
});

test('a fault stands before a file as well', async () => {
	simulator.fail('kaleyra', { kind: 'status', status: 500 });
	const answer = await fetch(`${simulator.url}/kaleyra/media/900000000000001`);
	expect(answer.status).toBe(500);
});
