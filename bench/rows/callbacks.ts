import { actionNode } from '../../scripts/trial/nodes.ts';
import { contacts, fullCard } from '../../simulator/kaleyra/callbacks.ts';
import { kaleyra } from '../../simulator/kaleyra/index.ts';
import { status } from '../../simulator/kaleyra/otherCallbacks.ts';
import { flood } from '../../simulator/postCallback.ts';
import type { Target } from '../figure.ts';
import { answerNodes } from '../n8n/answering.ts';
import {
	builtInWebhook,
	ifMessages,
	noOp,
	ownFilter,
	ownTrigger,
	type ReceiveSide,
	receiveSide,
	serviceTrigger,
} from '../n8n/receiving.ts';
import { printProfiles } from '../process/profile.ts';
import { alternate } from '../repeat.ts';
import type { BenchN8n, Stage } from '../stage.ts';
import type { Row } from './row.ts';

/** Contact cards; `event_type` is for the service's trigger, and nobody else looks at it. */
export const contactCallbacks = (count: number) =>
	flood(count, (messageId) => ({ ...contacts([fullCard], { messageId }), event_type: 'contact' }));

export const statusCallbacks = (count: number) =>
	flood(count, (messageId) => status('delivered', { messageId }));

/** Reads the callback with our action node. */
export const parseCallback = () =>
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
