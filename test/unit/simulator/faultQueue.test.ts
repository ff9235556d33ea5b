import { setTimeout as sleep } from 'node:timers/promises';
import { infobip } from '../../providers/infobip.ts';
import { kaleyra, request } from '../../providers/kaleyra.ts';
import { simulator } from '../../runningSimulator.ts';
import { callsTo } from './calls.ts';

const kaleyraCall = callsTo(kaleyra);
const infobipCall = callsTo(infobip);

test('delay and latency hold an answer back', async () => {
	simulator.fail('kaleyra', { kind: 'delay', ms: 40 });
	simulator.latency = 30;
	const started = performance.now();
	expect((await kaleyraCall()).status).toBe(202);
	expect(performance.now() - started).toBeGreaterThanOrEqual(65);
});

test('faults are used up in their order, as often as asked, by the requests that match', async () => {
	const status = async (body = request.body) => (await kaleyraCall({ body })).status;
	const other = {
		...request.body,
		messaging_object: { ...request.body.messaging_object, to: '+12025550177' },
	};
	simulator.fail('kaleyra', { kind: 'status', status: 503 }, { match: { body: '+12025550177' } });
	simulator.fail('kaleyra', { kind: 'status', status: 429 }, { times: 2, match: { sends: true } });
	expect([await status(), await status(other), await status(), await status()]).toEqual([429, 503, 429, 202]);
});

test('failAll lasts until the faults are cleared', async () => {
	simulator.failAll('infobip', { kind: 'status', status: 500 });
	expect([(await infobipCall()).status, (await infobipCall()).status]).toEqual([500, 500]);
	expect((await kaleyraCall()).status).toBe(202);
	simulator.clearFaults();
	expect((await infobipCall()).status).toBe(200);
});

test('a fault that cannot be is refused when it is asked for', () => {
	expect(() => simulator.fail('kaleyra', { kind: 'code', code: 'WA999' })).toThrow('documents no WA999');
	expect(() => simulator.fail('kaleyra', { kind: 'resetBeforeBody' }, { match: { body: 'x' } })).toThrow(
		'never read',
	);
});

test('counts the sends in flight, and only sends', async () => {
	simulator.failAll('kaleyra', { kind: 'hang' });
	simulator.failAll('infobip', { kind: 'hang' });
	const hung = [
		...Array.from({ length: 7 }, () => kaleyraCall()),
		infobipCall({ method: 'GET', path: '/account/1/balance' }),
	];
	void Promise.allSettled(hung);
	while (simulator.received.length < 8) await sleep(1);
	expect(simulator.maxInFlight).toBe(7);
	simulator.latency = 1;
	simulator.reset();
	expect([simulator.maxInFlight, simulator.received, simulator.latency]).toEqual([0, [], 0]);
});

test('an answered send is in flight no more when the next one comes', async () => {
	for (let count = 0; count < 100; count += 1) await kaleyraCall();
	expect(simulator.maxInFlight).toBe(1);
});
