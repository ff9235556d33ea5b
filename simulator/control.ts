import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { plannedFault } from './faults.ts';
import type { Simulator } from './server.ts';

const latencyBody = z.object({ ms: z.number().min(0) }).strict();

/** The simulator's own address, for runs that have it in another process: state, records, reset, latency and faults. */
export async function controlRoutes(app: FastifyInstance, options: { simulator: () => Simulator }) {
	app.setErrorHandler((error, _request, reply) =>
		reply.code(400).send({ error: error instanceof Error ? error.message : String(error) }),
	);
	app.get('/', () => state(options.simulator()));
	app.get('/received', () => options.simulator().received);
	app.post('/reset', () => {
		options.simulator().reset();
		return state(options.simulator());
	});
	app.post('/latency', ({ body }) => {
		options.simulator().latency = latencyBody.parse(body).ms;
		return state(options.simulator());
	});
	app.post('/faults', ({ body }) => {
		const { provider, fault, times = 1, match } = plannedFault.parse(body);
		if (times === 0) options.simulator().failAll(provider, fault, match);
		else options.simulator().fail(provider, fault, { times, match });
		return state(options.simulator());
	});
	app.delete('/faults', () => {
		options.simulator().clearFaults();
		return state(options.simulator());
	});
}

function state(simulator: Simulator) {
	return {
		received: simulator.received.length,
		sends: simulator.sends().length,
		messages: simulator.messages().length,
		maxInFlight: simulator.maxInFlight,
		latency: simulator.latency,
	};
}
