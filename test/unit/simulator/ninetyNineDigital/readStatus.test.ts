import { ninetyNineDigital, request } from '../../../providers/ninetyNineDigital.ts';
import { simulator } from '../../../runningSimulator.ts';
import { callsTo } from '../calls.ts';

const call = callsTo(ninetyNineDigital);

const { apiKey, from } = { apiKey: 'fake-99digital-key-0001', from: '972771234567' };
const mark = async (change: object) =>
	await call({ ...request, path: '/readStatus', body: { apiKey, from, to: '12025550123', ...change } });

test.each(['12025550123', 'IL.1600000000000000'])('marks what %s wrote as read', async (to) => {
	const { status, json } = await mark({ to });
	expect([status, json]).toEqual([200, { status: 'OK', reason: 1, from, to }]);
	expect(simulator.messages()).toEqual([]);
});

test.each([
	['no person', { to: undefined }, 4],
	['a plus sign', { to: '+12025550123' }, 4],
	['a message', { unique: 'x' }, 2],
	['a wrong key', { apiKey: 'x' }, 3],
])('marks nothing as read with %s', async (_what, change, reason) => {
	expect((await mark(change)).json).toMatchObject({ status: 'FAIL', reason });
});
