import { providers } from '../providers/index.ts';
import { recipient, sendTexts } from './harness/sends.ts';
import { serve, serveRaw } from './harness/servers.ts';

/** What a server may do that no provider does, and what must not come of it. */

const CONTINUE = { onError: 'continueRegularOutput' } as const;

describe.each(providers)('$title', (provider) => {
	const send = async (baseUrl: string, timeout = 30_000) => {
		const { items } = await sendTexts(provider, {
			recipients: [recipient(provider, 0)],
			credential: { baseUrl },
			options: { timeout },
			settings: CONTINUE,
		});
		return items[0]?.json.error;
	};

	test('a 401 whose body breaks off does not make n8n send a second time', async () => {
		const { baseUrl, seen } = await serve((_request, response) => {
			response.writeHead(401, { 'content-type': 'application/json', 'content-length': 1_000 });
			response.write('{"code":"RBC', () => response.destroy());
		});
		const error = await send(baseUrl);
		expect(error).toMatchObject({ httpStatus: 401 });
		expect(seen.requests).toBe(1);
	});

	test('a 2xx whose body breaks off may have been sent, and is not sent again', async () => {
		const { baseUrl, seen } = await serve((_request, response) => {
			response.writeHead(200, { 'content-type': 'application/json', 'content-length': 1_000 });
			response.write('{"status":"O', () => response.destroy());
		});
		expect(await send(baseUrl)).toMatchObject({
			message: `${provider.title} broke off the connection`,
			description: expect.stringContaining('may already have been sent'),
		});
		expect(seen.requests).toBe(1);
	});

	test('an answer that never ends is left after 1 MB', async () => {
		let written = 0;
		const { baseUrl } = await serve((_request, response) => {
			response.writeHead(200, { 'content-type': 'application/json' });
			const chunk = Buffer.alloc(65_536, 'x');
			const more = () => {
				while (!response.destroyed && response.write(chunk)) written += chunk.length;
			};
			response.on('drain', more);
			more();
		});
		const error = await send(baseUrl);
		expect(error).toMatchObject({ message: `${provider.title} returned an answer that cannot be read` });
		// What the system had under way on the connection comes on top of the megabyte.
		expect(written).toBeLessThan(20_000_000);
	});

	test.each<[what: string, start: string]>([
		['its body', 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n'],
		['its head', 'HTTP/1.1 200 OK\r\nX-Slow: '],
	])('an answer that gives %s byte by byte ends with the time-out', async (_what, start) => {
		const baseUrl = await serveRaw((socket) => {
			socket.write(start);
			const drip = start.includes('chunked') ? '1\r\nx\r\n' : 'x';
			const timer = setInterval(() => socket.write(drip), 50);
			socket.once('close', () => clearInterval(timer));
		});
		const error = await send(baseUrl, 600);
		expect(error).toMatchObject({
			message: `${provider.title} did not answer in time`,
			description: expect.stringContaining('may already have been sent'),
		});
	});

	test.each([303, 307, 308, 408, 409, 499])(
		'after HTTP %i the message may have been processed: it is not sent again, and the error says so',
		async (status) => {
			const { baseUrl, seen } = await serve((_request, response) => {
				response.writeHead(status, { location: '/elsewhere' }).end();
			});
			expect(await send(baseUrl)).toMatchObject({
				httpStatus: status,
				description: expect.stringContaining('may already have been sent'),
			});
			expect(seen.requests).toBe(1);
		},
	);

	test("a megabyte of a provider's words becomes half a thousand characters", async () => {
		const words = 'a.'.repeat(250_000);
		const { baseUrl } = await serve((_request, response) => {
			response.writeHead(400, { 'content-type': 'application/json' });
			const exception = { messageId: words, text: words, validationErrors: words };
			const body = { code: words, message: words, status: 'FAIL', reason: words, error: { [words]: words } };
			response.end(JSON.stringify({ ...body, requestError: { serviceException: exception } }));
		});
		const error = await send(baseUrl);
		expect(JSON.stringify(error).length).toBeLessThan(4_000);
	});
});
