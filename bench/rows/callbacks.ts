import { actionNode, type WorkflowNode } from '../../scripts/trial/nodes.ts';
import { type BenchN8n, peakMemoryMb, printProfiles, type Row, type Stage } from '../stage.ts';
import { kaleyraShapes } from '../processes/hostileBodies.ts';
import { sendNodes } from '../sending.ts';
import { contacts, fullCard, status } from '../../simulator/kaleyra/callbacks.ts';
import { kaleyra } from '../../simulator/kaleyra/index.ts';
import { flood } from '../../simulator/postCallback.ts';
import { alternate, type Figure, type Target } from '../figures.ts';
import {
	builtInWebhook,
	ifMessages,
	noOp,
	ownFilter,
	ownTrigger,
	ownTriggerOfAll,
	type ReceiveSide,
	receiveSide,
	serviceTrigger,
} from '../receiving.ts';

/** Where the item of n8n's Webhook node has the callback's message. */
const message = '$json.body.meta_object.value.messages[0]';

/**
 * Our node behind our trigger, and the HTTP Request node behind n8n's Webhook node: the card that came in
 * goes back to its sender.
 */
const answerNodes = async (
	stage: Stage,
	bench: BenchN8n,
): Promise<{ ours: WorkflowNode; theirs: WorkflowNode }> =>
	await sendNodes(stage, bench, {
		items: [],
		parameters: {
			resource: 'message',
			operation: 'sendContact',
			to: '={{ $json.from.phone }}',
			contactSource: 'json',
			contactsJson: '={{ $json.contact }}',
			options: { ref: '={{ $json.messageId }}' },
		},
		jsonBody: `={{ { messaging_object: { messaging_product: 'whatsapp', to: '+' + ${message}.from, type: 'contacts', contacts: ${message}.contacts }, extra_info: { ref: ${message}.id } } }}`,
		httpOptions: {},
		latencyMs: 0,
	});

/** Contact cards; `event_type` is for the service's trigger, and nobody else looks at it. */
const contactCallbacks = (count: number) =>
	flood(count, (messageId) => ({ ...contacts([fullCard], { messageId }), event_type: 'contact' }));

const statusCallbacks = (count: number) => flood(count, (messageId) => status('delivered', { messageId }));

/** Reads the callback with our action node. */
const parseCallback = () =>
	actionNode(kaleyra, {
		resource: 'callback',
		operation: 'parse',
		body: '={{ $json.body }}',
		events: ['contact'],
		output: 'contact',
	});

/** A workflow to measure, for this n8n and its credentials. */
type Side = (stage: Stage, bench: BenchN8n) => ReceiveSide | Promise<ReceiveSide>;

interface Comparison {
	name: string;
	title: string;
	/** n8n's settings for expressions; its default when not given. */
	settings?: Record<string, string>;
	bodies: (count: number) => unknown[];
	ours: Side;
	against: string;
	theirs: Side;
	target: Target;
}

const settingsOf = (settings: Record<string, string>): string =>
	Object.entries(settings)
		.map(([name, value]) => `${name}=${value}`)
		.join(', ') || "n8n's default expression engine";

const row = ({ name, title, settings = {}, bodies, ours, theirs, against, target }: Comparison): Row => ({
	name,
	title: `${title}, ${settingsOf(settings)}`,
	async measure(stage) {
		const bench = await stage.n8n(settings);
		const posted = bodies(stage.quick ? 40 : 300);
		const ourSide = await receiveSide(bench, await ours(stage, bench), posted);
		const theirSide = await receiveSide(bench, await theirs(stage, bench), posted);
		const runs = await alternate(stage.repetitions, ourSide, theirSide);
		await printProfiles(stage, bench, { [`ours, ${name}`]: ourSide, [against]: theirSide });
		const rates = { name: against, values: runs.theirs.map(({ rate }) => rate) };
		const cpu = { name: against, values: runs.theirs.map((run) => run.cpu) };
		return [
			{
				what: 'callbacks per second',
				unit: '1/s',
				ours: runs.ours.map(({ rate }) => rate),
				against: rates,
				target,
			},
			{ what: 'CPU for one callback', unit: 'CPU ms', ours: runs.ours.map((run) => run.cpu), against: cpu },
		];
	},
});

const legacy = { N8N_EXPRESSION_ENGINE: 'legacy' };

/** What arrives, through our trigger or our Parse Callback, against n8n's own nodes. */
export const callbackRows: Row[] = [
	row({
		name: 'trigger',
		title: 'Contact callbacks, trigger → NoOp',
		settings: legacy,
		bodies: contactCallbacks,
		ours: () => ownTrigger(noOp()),
		against: 'Webhook → NoOp',
		theirs: () => builtInWebhook(noOp()),
		target: { kind: 'ratioAtLeast', limit: 0.95 },
	}),
	row({
		name: 'filter',
		title: 'Status callbacks, filtered by the trigger',
		settings: legacy,
		bodies: statusCallbacks,
		ours: () => ownFilter(noOp()),
		against: 'Webhook → IF',
		theirs: () => builtInWebhook(ifMessages(), noOp()),
		target: { kind: 'ratioAtLeast', limit: 4 },
	}),
	row({
		name: 'parseCallback',
		title: 'Contact callbacks, Webhook → Parse Callback → NoOp',
		bodies: contactCallbacks,
		ours: () => builtInWebhook(parseCallback(), noOp()),
		against: 'Webhook → NoOp',
		theirs: () => builtInWebhook(noOp()),
		target: { kind: 'ratioAtLeast', limit: 0.9 },
	}),
	row({
		name: 'answer',
		title: 'Contact callbacks, each answered with its card, trigger → Send Contact',
		// The sandbox is made only where an expression needs it, as deploy/compose.yaml has it.
		settings: { N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE: 'true' },
		bodies: contactCallbacks,
		ours: async (stage, bench) => ownTrigger((await answerNodes(stage, bench)).ours),
		against: 'Webhook → HTTP Request',
		theirs: async (stage, bench) => builtInWebhook((await answerNodes(stage, bench)).theirs),
		target: { kind: 'ratioAtLeast', limit: 2 },
	}),
	row({
		name: 'service',
		title: 'Contact callbacks, trigger → NoOp',
		bodies: contactCallbacks,
		ours: () => ownTrigger(noOp()),
		against: "n8n's Chargebee Trigger → NoOp",
		theirs: () => serviceTrigger(noOp()),
		target: { kind: 'ratioAtLeast', limit: 1 },
	}),
];

const notAbove = { kind: 'ratioAtMost', limit: 1 } as const;

/** The largest body that n8n takes by default, with room for what is around its entries. */
const FULL_BYTES = 16 * 1024 * 1024 - 1024;
const QUICK_BYTES = 1024 * 1024;

/** What anybody can post who knows a trigger's URL: until it is read, n8n does nothing else. */
export const heaviest: Row = {
	name: 'heaviest',
	title: 'A callback of 16 MB that is nothing but entries, trigger → NoOp on a real n8n',
	async measure(stage) {
		const bench = await stage.n8n(legacy);
		const figures: Figure[] = [];
		for (const [shape, build] of Object.entries(kaleyraShapes)) {
			const bodies = [build('{"a":1}', stage.quick ? QUICK_BYTES : FULL_BYTES)];
			const { ours, theirs } = await alternate(
				stage.repetitions,
				await receiveSide(bench, ownTriggerOfAll(noOp()), bodies),
				await receiveSide(bench, builtInWebhook(noOp()), bodies),
			);
			const timesOf = (runs: typeof ours) => runs.map(({ rate }) => 1000 / rate);
			figures.push({
				what: `${shape} of {"a":1}, until the execution is over`,
				unit: 'ms',
				ours: timesOf(ours),
				against: { name: 'Webhook → NoOp', values: timesOf(theirs) },
				target: notAbove,
			});
		}
		return figures;
	},
};

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
