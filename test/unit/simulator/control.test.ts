import { kaleyra } from '../../providers/kaleyra.ts';
import { simulator } from '../../runningSimulator.ts';
import { callsTo } from './calls.ts';

const kaleyraCall = callsTo(kaleyra);

async function control(method: string, path = '', body?: unknown) {
	const response = await fetch(`${simulator.url}/_control${path}`, {
		method,
		headers: body === undefined ? {} : { 'Content-Type': 'application/json' },
		body: JSON.stringify(body),
	});
	return { status: response.status, json: await response.json() };
}

test('tells what came in', async () => {
	await kaleyraCall();
	const state = { received: 1, sends: 1, messages: 1, maxInFlight: 1, latency: 0 };
	expect(await control('GET')).toEqual({ status: 200, json: state });
	expect(await control('GET', '/received')).toMatchObject({
		json: [{ provider: 'kaleyra', operation: 'send' }],
	});
});

test('sets faults and latency, and resets', async () => {
	await control('POST', '/faults', { provider: 'kaleyra', fault: { kind: 'status', status: 503 }, times: 0 });
	expect((await kaleyraCall()).status).toBe(503);
	expect((await kaleyraCall()).status).toBe(503);
	await control('DELETE', '/faults');
	await control('POST', '/faults', { provider: 'kaleyra', fault: { kind: 'code', code: 'E110' } });
	expect((await kaleyraCall()).status).toBe(400);
	expect((await kaleyraCall()).status).toBe(202);
	expect(await control('POST', '/latency', { ms: 5 })).toMatchObject({ json: { latency: 5 } });
	expect(await control('POST', '/reset')).toMatchObject({ json: { received: 0, latency: 0 } });
});

test.each([
	['/faults', { provider: 'kaleyra', fault: { kind: 'explode' } }],
	['/faults', { provider: 'kaleyra', fault: { kind: 'code', code: 'WA999' } }],
	['/latency', { ms: 'slow' }],
])('refuses %s %p', async (path, body) => {
	expect(await control('POST', path, body)).toEqual({ status: 400, json: { error: expect.any(String) } });
});
