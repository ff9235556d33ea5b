import type { Figure } from '../figure.ts';
import { builtInWebhook, noOp, ownFilter, ownTrigger, receiveSide } from '../n8n/receiving.ts';
import { peakMemoryMb } from '../process/usage.ts';
import { alternate } from '../repeat.ts';
import { contactCallbacks, parseCallback, statusCallbacks } from './callbacks.ts';
import type { Row } from './row.ts';

/**
 * Settings of n8n that could help a trigger; the first is its default (`@n8n/config`,
 * `ExpressionEngineConfig`).
 */
const settings: Record<string, Record<string, string>> = {
	'vm, the default': {},
	'vm, pool of 10': { N8N_EXPRESSION_ENGINE_POOL_SIZE: '10' },
	'vm, lazy': { N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE: 'true' },
	'vm, compile cache': { N8N_EXPRESSION_ENGINE_COMPILE_CACHE: 'true' },
	quickjs: { N8N_EXPRESSION_ENGINE: 'quickjs' },
	'quickjs, lazy': { N8N_EXPRESSION_ENGINE: 'quickjs', N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE: 'true' },
	legacy: { N8N_EXPRESSION_ENGINE: 'legacy' },
};

/** What each setting makes of the same workflows; nothing to reach, for these are n8n's own figures. */
export const engines: Row = {
	name: 'engines',
	title: "n8n's settings for expressions, and what they do for callbacks per second",
	async measure(stage) {
		const figures: Figure[] = [];
		for (const [name, env] of Object.entries(settings)) {
			const bench = await stage.n8n(env);
			const count = stage.quick ? 20 : 100;
			const [cards, statuses] = [contactCallbacks(count), statusCallbacks(count)];
			const webhook = await receiveSide(bench, builtInWebhook(noOp()), cards);
			const measured = {
				'trigger → NoOp': await receiveSide(bench, ownTrigger(noOp()), cards),
				'trigger that filters': await receiveSide(bench, ownFilter(noOp()), statuses),
				'Webhook → Parse → NoOp': await receiveSide(bench, builtInWebhook(parseCallback(), noOp()), cards),
			};
			for (const [what, side] of Object.entries(measured)) {
				const { ours, theirs } = await alternate(stage.repetitions, side, webhook);
				figures.push({
					what: `${name}: ${what}`,
					unit: '1/s',
					ours: ours.map(({ rate }) => rate),
					against: { name: 'Webhook → NoOp', values: theirs.map(({ rate }) => rate) },
				});
			}
			figures.push({
				what: `${name}: peak memory`,
				unit: 'MB',
				ours: [peakMemoryMb(bench.n8n.pid())],
			});
		}
		return figures;
	},
};
