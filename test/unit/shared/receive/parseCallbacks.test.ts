import { mockDeep } from 'jest-mock-extended';
import { NodeOperationError, type IExecuteFunctions, type INodeExecutionData } from 'n8n-workflow';

import { parseCallbacks } from '../../../../nodes/shared/receive/parseCallbacks.ts';
import { itemParameter, NODE, type Parameters, type Value } from '../nodeContext.ts';
import { base, PROVIDER } from '../fakeProvider.ts';

const FIX =
	'Choose from the lists, or correct the expression. Events: contact, form, location, media, order, other, reaction, reply, status, text. Output: contact, message';
const shape = { events: ['text'], output: 'contact', options: {} };

/** @param stored what the node's author typed into "Body"; `parameters` hold what n8n makes of it */
function contextOf(items: INodeExecutionData[], parameters: Parameters[], stored: string) {
	const context = mockDeep<IExecuteFunctions>();
	const evaluated = itemParameter(parameters);
	context.getInputData.mockReturnValue(items);
	context.getNode.mockReturnValue(NODE);
	context.getNodeParameter.mockImplementation(
		(name: string, itemIndex: number, fallback?: Value, options?: { rawExpressions?: boolean }) =>
			options?.rawExpressions && name === 'body' ? stored : evaluated(name, itemIndex, fallback),
	);
	context.continueOnFail.mockReturnValue(false);
	return context;
}

test('each body gives its items with the item it came from', async () => {
	const bodies = [
		{ ...shape, body: { say: 'One' } },
		{ ...shape, body: 'not JSON' },
		{ ...shape, options: { includeRaw: true }, body: '{"say":"Three"}' },
	];
	const context = contextOf(
		[{ json: {} }, { json: {} }, { json: {} }],
		bodies,
		'={{ JSON.parse($json.callback) }}',
	);
	expect(await parseCallbacks(context, PROVIDER)).toEqual([
		{ json: { event: 'text', ...base, text: 'One' }, pairedItem: { item: 0 } },
		{ json: { event: 'text', ...base, text: 'Three', raw: { say: 'Three' } }, pairedItem: { item: 2 } },
	]);
});

test('the default Body is the "body" of each item', async () => {
	const items = [{ json: { body: { say: 'One' } } }, { json: {} }, { json: { body: '{"say":"Three"}' } }];
	const context = contextOf(items, [shape, shape, shape], '={{ $json.body }}');
	expect(await parseCallbacks(context, PROVIDER)).toEqual([
		{ json: { event: 'text', ...base, text: 'One' }, pairedItem: { item: 0 } },
		{ json: { event: 'text', ...base, text: 'Three' }, pairedItem: { item: 2 } },
	]);
});

test('a choice that the node does not offer stops, with the item', async () => {
	const context = contextOf([{ json: {} }], [{ ...shape, events: ['picture'] }], '={{ $json.body }}');
	const parsed = parseCallbacks(context, PROVIDER);
	await expect(parsed).rejects.toBeInstanceOf(NodeOperationError);
	await expect(parsed).rejects.toMatchObject({
		message: '"Events", "Output" or "Options" has a value that the node does not offer',
		description: `${FIX}. The body was not read`,
		context: { itemIndex: 0 },
	});
});

test('with Continue On Fail it becomes an item, and the others are read', async () => {
	const items = [{ json: { body: { say: 'One' } } }, { json: { body: { say: 'Two' } } }];
	const context = contextOf(items, [{ ...shape, output: 'pages' }, shape], '={{ $json.body }}');
	context.continueOnFail.mockReturnValue(true);
	expect(await parseCallbacks(context, PROVIDER)).toEqual([
		{
			json: {
				error: {
					message: expect.stringContaining('that the node does not offer'),
					description: `${FIX}. The body was not read`,
				},
			},
			pairedItem: { item: 0 },
		},
		{ json: { event: 'text', ...base, text: 'Two' }, pairedItem: { item: 1 } },
	]);
});
