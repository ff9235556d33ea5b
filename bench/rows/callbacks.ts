import { actionNode } from '../../scripts/trial/nodes.ts';
import { contacts, fullCard } from '../../simulator/kaleyra/callbacks.ts';
import { kaleyra } from '../../simulator/kaleyra/index.ts';
import { status } from '../../simulator/kaleyra/otherCallbacks.ts';
import { flood } from '../../simulator/postCallback.ts';
import type { Target } from '../figure.ts';
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

interface Comparison {
	name: string;
	title: string;
	/** n8n's `N8N_EXPRESSION_ENGINE`; its default when not given. */
	engine?: string;
	bodies: (count: number) => unknown[];
	ours: () => ReceiveSide;
	against: string;
	theirs: () => ReceiveSide;
	target: Target;
}

const row = ({ name, title, engine, bodies, ours, theirs, against, target }: Comparison): Row => ({
	name,
	title: `${title}, ${engine ? `N8N_EXPRESSION_ENGINE=${engine}` : "n8n's default expression engine"}`,
	async measure(stage) {
		const bench = await stage.n8n(engine === undefined ? {} : { N8N_EXPRESSION_ENGINE: engine });
		const posted = bodies(stage.quick ? 40 : 300);
		const ourSide = await receiveSide(bench, ours(), posted);
		const theirSide = await receiveSide(bench, theirs(), posted);
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

/** What arrives, through our trigger or our Parse Callback, against n8n's own nodes. */
export const callbackRows: Row[] = [
	row({
		name: 'trigger',
		title: 'Contact callbacks, trigger → NoOp',
		engine: 'legacy',
		bodies: contactCallbacks,
		ours: () => ownTrigger(noOp()),
		against: 'Webhook → NoOp',
		theirs: () => builtInWebhook(noOp()),
		target: { kind: 'ratioAtLeast', limit: 0.95 },
	}),
	row({
		name: 'filter',
		title: 'Status callbacks, filtered by the trigger',
		engine: 'legacy',
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
		name: 'service',
		title: 'Contact callbacks, trigger → NoOp',
		bodies: contactCallbacks,
		ours: () => ownTrigger(noOp()),
		against: "n8n's Chargebee Trigger → NoOp",
		theirs: () => serviceTrigger(noOp()),
		target: { kind: 'ratioAtLeast', limit: 1 },
	}),
];
