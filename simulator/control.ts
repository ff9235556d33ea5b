import type { FastifyInstance } from 'fastify';
import { z } from 'zod/v3';
import { plannedFault } from './faults.ts';
import { type ProviderId, providerId, providers } from './providers.ts';
import type { Simulator } from './server.ts';

const latencyBody = z.object({ ms: z.number().min(0) }).strict();

const played = z
	.object({
		provider: providerId,
		event: z.enum(['contact', 'text', 'reply', 'media', 'location', 'delivered']),
		url: z.string().url().optional(),
	})
	.strict();

/**
 * The simulator's own address, for runs that have it in another process: state, records, reset, latency and
 * faults.
 */
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
	app.post<{ Params: Record<string, string>; Querystring: Record<string, string> }>(
		'/callbacks/:provider/:event',
		({ params, query }) => {
			const { provider, event, url } = played.parse({ ...params, ...query });
			return playTo(options.simulator(), provider, event, url);
		},
	);
	app.delete('/faults', () => {
		options.simulator().clearFaults();
		return state(options.simulator());
	});
}

/** Posts a callback to `url`, or to what is registered at the provider. @throws when there is neither */
async function playTo(
	simulator: Simulator,
	id: ProviderId,
	event: z.infer<typeof played>['event'],
	url = registeredAt(simulator, id),
) {
	const callback = providers.find((provider) => provider.id === id)?.callbacks[event]();
	return { url, answer: await simulator.deliver(id, url, callback ?? {}) };
}

/** 99digital prints URLs without their scheme (99digital contract §7). */
function registeredAt(simulator: Simulator, id: ProviderId): string {
	const [url] = simulator.webhooks(id).urls();
	if (url === undefined) throw new Error(`${id} has no webhook yet: add ?url= and the URL of your trigger`);
	return /^https?:/.test(url) ? url : `https://${url}`;
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
