import { createServer } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import pWaitFor from 'p-wait-for';
import { type Execution, untilAllWait, waitForExecutions } from '../../../scripts/n8n/executions.ts';
import { startTrialN8n, type TrialN8n } from '../../../scripts/n8n/trial.ts';
import {
	activate,
	createWorkflow,
	type CredentialReference,
	webhookUrl,
	type Workflow,
} from '../../../scripts/n8n/workflows.ts';
import {
	actionNode,
	itemsNode,
	link,
	node,
	triggerNode,
	workflow,
	type WorkflowNode,
} from '../../../scripts/trial/nodes.ts';
import { createTrialCredential } from '../../../scripts/trial/providers.ts';
import { sharedN8n } from '../../../scripts/trial/sharedN8n.ts';
import { postCallback } from '../../../simulator/postCallback.ts';
import { providers } from '../../providers/index.ts';
import { infobip } from '../../providers/infobip.ts';
import { kaleyra } from '../../providers/kaleyra.ts';
import type { ProviderUnderTest } from '../../providers/provider.ts';
import { simulator } from '../../runningSimulator.ts';

/** n8n's Retry in all its ways, and questions that wait, on an n8n that is killed on the way. */
jest.setTimeout(240_000);

const DOUBTFUL =
	/may already have been sent: n8n does not know how far the execution came\. Nothing was sent\.$/;

let trial: TrialN8n;
const credentials = new Map<string, CredentialReference>();
beforeAll(async () => {
	const { install, tarball } = sharedN8n();
	trial = await startTrialN8n(install, tarball);
	for (const provider of providers)
		credentials.set(provider.id, await createTrialCredential(trial.session, provider, simulator));
});
afterAll(async () => await trial.n8n.stop());

/** A node that sends a text to everybody whose number is in its items, or to one person. */
const sendNode = (
	provider: ProviderUnderTest,
	name = 'Action',
	to = '={{ $json.to }}',
	options: object = {},
) =>
	actionNode(
		provider,
		{ operation: 'sendText', to, text: 'Hello', options: { parallelRequests: 1, ...options } },
		{ name, credential: credentials.get(provider.id) },
	);

const person = (number: number) => `+1202555000${number}`;
const people = (count: number) =>
	itemsNode(Array.from({ length: count }, (_, index) => ({ to: person(index + 1) })));

/** A workflow that a callback starts; `links` are those of the other nodes. */
function started(provider: ProviderUnderTest, nodes: WorkflowNode[], links: Workflow['connections']) {
	const trigger = triggerNode(provider, { events: ['text'] });
	return workflow([trigger, ...nodes], { Trigger: { main: [[link(nodes[0] ?? trigger)]] }, ...links });
}

const inOrder = (provider: ProviderUnderTest, ...nodes: WorkflowNode[]): Workflow =>
	started(
		provider,
		nodes,
		Object.fromEntries(nodes.slice(1).map((next, index) => [nodes[index]?.name, { main: [[link(next)]] }])),
	);

/** Five people, one a turn. */
function loop(provider: ProviderUnderTest, settings: object = {}): Workflow {
	const each = node('n8n-nodes-base.splitInBatches', { options: {} }, { name: 'Loop', typeVersion: 3 });
	const items = people(5);
	const send = sendNode(provider);
	const { settings: usual, ...rest } = started(provider, [items, each, send], {
		Items: { main: [[link(each)]] },
		Loop: { main: [[], [link(send)]] },
		Action: { main: [[link(each)]] },
	});
	return { ...rest, settings: { ...usual, ...settings } };
}

/** Publishes a workflow and starts it. */
async function start(provider: ProviderUnderTest, flow: Workflow) {
	const { id } = await createWorkflow(trial.session, flow);
	await activate(trial.session, id);
	const trigger = flow.nodes.find(({ webhookId }) => webhookId !== undefined);
	const url = webhookUrl(trial.session, trigger?.webhookId ?? '');
	await postCallback(url, provider.callbacks.text());
	let count = 0;
	return {
		id,
		url,
		/** The next execution to end. */
		async ended(): Promise<Execution> {
			const executions = await waitForExecutions(trial.session, id, ++count, 60_000);
			const last = executions.at(-1);
			if (last === undefined) throw new Error('expected an execution');
			return last;
		},
		/** Retries an execution as the list of executions does. */
		async retry({ id: executionId }: Execution, loadWorkflow = false): Promise<Execution> {
			await trial.session.request('POST', `/executions/${executionId}/retry`, { loadWorkflow });
			return await this.ended();
		},
	};
}

const refuse = ({ id }: ProviderUnderTest, to: number) =>
	simulator.fail(id, { kind: 'status', status: 400 }, { match: { body: person(to).slice(1) } });

/** The people who have got a message, by number; who got two is there twice. */
const got = ({ id }: ProviderUnderTest): number[] =>
	simulator.messages(id).map((message) => Number(/1202555000(\d)/.exec(JSON.stringify(message))?.[1]));

describe.each(providers)('n8n retries $title', (provider) => {
	it.each([
		['the original workflow', false],
		['the currently saved workflow', true],
	])('where it stopped, with %s', async (_what, loadWorkflow) => {
		refuse(provider, 2);
		const run = await start(provider, inOrder(provider, people(3), sendNode(provider)));
		const first = await run.ended();
		expect(first.error?.message).toMatch(
			/^Stopped at \+12025550002: .* 2 not sent, 0 may have been sent, 1 accepted\.$/,
		);
		const second = await run.retry(first, loadWorkflow);
		expect(second.status).toBe('success');
		expect(second.itemsOf('Action').map(({ json }) => json.to)).toEqual([1, 2, 3].map(person));
		expect(got(provider)).toEqual([1, 2, 3]);
	});
});

it('a loop goes on with the person it stopped at; a second Retry of the same execution sends nothing', async () => {
	refuse(kaleyra, 3);
	const run = await start(kaleyra, loop(kaleyra));
	const first = await run.ended();
	refuse(kaleyra, 4);
	const second = await run.retry(first);
	expect(second.status).toBe('error');
	expect(got(kaleyra)).toEqual([1, 2, 3]);
	expect((await run.retry(first)).error?.message).toBe(
		'The message may already have been sent by another Retry of this execution. Nothing was sent.',
	);
	expect((await run.retry(second)).status).toBe('success');
	expect(got(kaleyra)).toEqual([1, 2, 3, 4, 5]);
});

it('a message that timed out is not sent again', async () => {
	simulator.fail('infobip', { kind: 'resetAfterBody' });
	const run = await start(infobip, inOrder(infobip, people(1), sendNode(infobip)));
	const second = await run.retry(await run.ended());
	expect(second.error?.description).toContain('may already have been sent');
	expect(got(infobip)).toEqual([1]);
});

it('two nodes in a row and two in branches: each message goes out once', async () => {
	refuse(kaleyra, 2);
	const nodes = [1, 2, 3].map((to) => sendNode(kaleyra, `Send ${to}`, person(to)));
	const [one, two, three] = nodes;
	if (!one || !two || !three) throw new Error('expected three nodes');
	const links = { 'Send 1': { main: [[link(two), link(three)]] } };
	const run = await start(kaleyra, started(kaleyra, nodes, links));
	expect((await run.retry(await run.ended())).status).toBe('success');
	expect(got(kaleyra).sort()).toEqual([1, 2, 3]);
});

describe('another node that fails', () => {
	let answers: number[] = [];
	const server = createServer((_request, response) => {
		response.statusCode = answers.shift() ?? 200;
		response.end('{}');
	});
	beforeAll(async () => {
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	});
	beforeEach(() => {
		answers = [500];
	});
	afterAll(() => void server.close());

	it('what comes after it is sent, once for all retries of the execution', async () => {
		const address = server.address();
		const port = typeof address === 'object' ? address?.port : undefined;
		const request = node(
			'n8n-nodes-base.httpRequest',
			{ url: `http://127.0.0.1:${port}`, options: {} },
			{ name: 'Request', typeVersion: 4.2 },
		);
		const flow = inOrder(
			kaleyra,
			sendNode(kaleyra, 'Before', person(1)),
			request,
			sendNode(kaleyra, 'After', person(2)),
		);
		const run = await start(kaleyra, flow);
		const first = await run.ended();
		expect(first.lastNode).toBe('Request');
		expect((await run.retry(first)).status).toBe('success');
		expect(got(kaleyra)).toEqual([1, 2]);
		expect((await run.retry(first)).status).toBe('error');
		expect(got(kaleyra)).toEqual([1, 2]);
	});
});

it('a sub-workflow whose caller is retried sends nothing on n8n 2; its own execution goes on', async () => {
	const begin = node(
		'n8n-nodes-base.executeWorkflowTrigger',
		{ inputSource: 'passthrough' },
		{ name: 'Begin', typeVersion: 1.1 },
	);
	const called = workflow([begin, sendNode(kaleyra)], { Begin: { main: [[link(sendNode(kaleyra))]] } });
	const { id } = await createWorkflow(trial.session, called);
	await activate(trial.session, id);
	const call = node(
		'n8n-nodes-base.executeWorkflow',
		{ workflowId: { __rl: true, mode: 'id', value: id }, mode: 'each', options: {} },
		{ name: 'Call', typeVersion: 1.2 },
	);
	refuse(kaleyra, 2);
	const run = await start(kaleyra, inOrder(kaleyra, people(2), call));
	const first = await run.ended();
	expect(first.status).toBe('error');
	expect(got(kaleyra)).toEqual([1]);
	if (!trial.session.version.startsWith('1.')) {
		expect((await run.retry(first)).status).toBe('error');
		expect(got(kaleyra)).toEqual([1]);
	}
	const own = (await waitForExecutions(trial.session, id, 2)).find(({ error }) =>
		error?.message.includes('accept'),
	);
	await trial.session.request('POST', `/executions/${own?.id}/retry`, { loadWorkflow: false });
	await pWaitFor(() => got(kaleyra).length > 1, { interval: 100, timeout: 30_000 });
	expect(got(kaleyra)).toEqual([1, 2]);
});

it('n8n killed in the third turn of a loop: nobody gets it twice, with saved progress and without', async () => {
	const cases = [
		{ provider: kaleyra, settings: {} },
		{ provider: infobip, settings: { saveExecutionProgress: true } },
	];
	const runs = [];
	for (const { provider, settings } of cases) {
		simulator.fail(provider.id, { kind: 'hang' }, { match: { body: person(3).slice(1) } });
		runs.push(await start(provider, loop(provider, settings)));
	}
	const allHang = () => cases.every(({ provider }) => got(provider).length === 3);
	await pWaitFor(allHang, { interval: 100, timeout: 30_000 });
	await trial.n8n.restart('SIGKILL');
	for (const run of runs) {
		const first = await run.ended();
		expect(first.status).toBe('crashed');
		const second = await run.retry(first);
		expect(second.error?.message).toMatch(DOUBTFUL);
		expect((await run.retry(second, true)).error?.message).toMatch(DOUBTFUL);
	}
	for (const { provider } of cases) expect(got(provider)).toEqual([1, 2, 3]);
});

it('n8n killed while two questions wait: one is answered afterwards, the time of the other is over', async () => {
	const ask = (provider: ProviderUnderTest, options: object) => {
		const parameters = { operation: 'sendAndWait', to: person(1), message: 'Shall we?', options };
		return inOrder(provider, actionNode(provider, parameters, { credential: credentials.get(provider.id) }));
	};
	// Ends while n8n starts, which looks for waits that are over at once, and later every minute.
	const values = { limitType: 'afterTimeInterval', resumeAmount: 0.2, resumeUnit: 'minutes' };
	const open = await start(kaleyra, ask(kaleyra, {}));
	const limited = await start(infobip, ask(infobip, { limitWaitTime: { values } }));
	for (const { id } of [open, limited]) await untilAllWait(trial.session, id, 1);
	await trial.n8n.restart('SIGKILL');
	const [question] = simulator.messages(kaleyra.id);
	const press = (question && kaleyra.callbacks.replyTo(question, 0)) ?? {};
	expect(await postCallback(open.url, press)).toMatchObject({ status: 200 });
	expect((await open.ended()).itemsOf('Action')).toMatchObject([
		{ json: { data: { approved: true }, to: person(1), messageId: question?.messageId } },
	]);
	const [asked] = simulator.messages(infobip.id);
	expect((await limited.ended()).itemsOf('Action').map(({ json }) => json)).toEqual([
		expect.objectContaining({ answered: false, to: person(1), messageId: asked?.messageId }),
	]);
	const late = (asked && infobip.callbacks.replyTo(asked, 0)) ?? {};
	expect(await postCallback(limited.url, late)).toMatchObject({ body: '{"received":true,"items":0}' });
	expect([...got(kaleyra), ...got(infobip)]).toEqual([1, 1]);
});
