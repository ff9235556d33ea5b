import type { INode, INodeParameters } from 'n8n-workflow';

import type { Fault } from '../../../simulator/faults.ts';
import { providers } from '../../providers/index.ts';
import { simulator } from '../../runningSimulator.ts';
import { listedTemplate, sendTemplates, listsRead } from '../harness/templates.ts';

const CONTINUE = { onError: 'continueRegularOutput' } as const;

describe.each(providers)('$title', (provider) => {
	const { byHand, listed } = provider.template;
	const fromList = (fields?: object) => listedTemplate(provider, fields);
	const send = async (parameters: INodeParameters, settings?: Partial<INode>) =>
		await sendTemplates(provider, ['+12025550123'], parameters, settings);
	const bodies = () => simulator.messages(provider.id).map(({ body }) => body);

	test.each<[string, INodeParameters, object, number]>([
		['by hand', { ...byHand }, provider.templateBodies.byHand, 0],
		['from the list', fromList(), provider.templateBodies.listed, 1],
	])('a template filled in %s goes out as documented', async (_how, parameters, body, lists) => {
		const { items, error } = await send(parameters);
		expect(error).toBeUndefined();
		expect(bodies()).toEqual([body]);
		expect(listsRead()).toHaveLength(lists);
		const [message] = simulator.messages();
		expect(message).toMatchObject({ violations: [], laterFailure: undefined });
		expect(items.map(({ json }) => json)).toEqual([
			expect.objectContaining({
				provider: provider.id,
				status: 'accepted',
				messageId: message?.messageId,
				to: '+12025550123',
			}),
		]);
	});

	test.each<[string, INodeParameters, string]>([
		[
			'no template',
			{ ...fromList(), template: { __rl: true, mode: 'name', value: '={{ "" }}' } },
			'There is no template',
		],
		[
			'a template that nobody knows',
			{ ...fromList(), template: { __rl: true, mode: 'list', value: 'nobody_knows|en' } },
			'no template "nobody_knows"',
		],
		['a value that is missing', fromList({ ...listed.fields, body2: '' }), '"2 · '],
		['a line break', fromList({ ...listed.fields, body1: 'Dana\nSam' }), 'has a line break'],
		['five spaces', fromList({ ...listed.fields, body1: 'Dana     Sam' }), 'four spaces'],
		['an address that is none', { ...byHand, headerUrl: 'box.jpg' }, 'Header URL "box.jpg"'],
	])('%s is refused before anything is sent', async (_what, parameters, message) => {
		const { error, items } = await send(parameters);
		expect(error?.message).toContain(message);
		expect(error?.description).toEqual(expect.any(String));
		expect(items).toEqual([]);
		expect(simulator.sends()).toEqual([]);
	});

	test.each<[Fault, number]>([
		[{ kind: 'status', status: 500 }, 0],
		[{ kind: 'resetBeforeBody' }, 0],
		[{ kind: 'resetAfterBody' }, 1],
		[{ kind: 'cutJson' }, 1],
		[{ kind: 'html' }, 0],
		[{ kind: 'hang' }, 1],
	])('sends at most once after %j', async (fault, taken) => {
		simulator.fail(provider.id, fault, { match: { sends: true } });
		const options = { timeout: 500 };
		const { items } = await send({ ...fromList(), options }, CONTINUE);
		expect(simulator.sends()).toHaveLength(1);
		expect(simulator.messages()).toHaveLength(taken);
		expect(items).toMatchObject([{ json: { error: { message: expect.any(String) } } }]);
	});

	test('waits after a 429, and sends then', async () => {
		simulator.fail(provider.id, { kind: 'status', status: 429, retryAfter: 0 }, { match: { sends: true } });
		const { error } = await send(fromList());
		expect(error).toBeUndefined();
		expect([simulator.sends().length, bodies().length]).toEqual([2, 1]);
	});
});
