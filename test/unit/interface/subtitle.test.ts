import type { INodeProperties } from 'n8n-workflow';

import { providers } from '../../providers/index.ts';
import { kaleyra } from '../../providers/kaleyra.ts';

/** As n8n shows the subtitle of a node with these parameters. */
function shown(resource: string, operation: string): unknown {
	const code = /^=\{\{ (.*) \}\}$/.exec(new kaleyra.Action().description.subtitle ?? '')?.[1];
	const evaluate: unknown = new Function('$parameter', `return ${code}`);
	if (typeof evaluate !== 'function') throw new Error('It is no expression');
	return evaluate({ resource, operation });
}

test.each([
	['message', 'sendContact', 'Send Contact'],
	['message', 'markAsRead', 'Mark as Read'],
	['template', 'getMany', 'Get Many: Template'],
	['callback', 'parse', 'Parse: Callback'],
])('%s, %s: %s', (resource, operation, words) => {
	expect(shown(resource, operation)).toBe(words);
});

const operationsOf = (properties: INodeProperties[]) =>
	properties
		.filter(({ name }) => name === 'operation')
		.flatMap(({ displayOptions, options = [] }) =>
			(displayOptions?.show?.resource ?? []).flatMap((resource) =>
				options.flatMap((option) =>
					'value' in option
						? [{ resource: String(resource), value: String(option.value), name: option.name }]
						: [],
				),
			),
		);

test.each(providers)('$title: every operation is called as in the form', ({ Action }) => {
	const { subtitle, properties } = new Action().description;
	expect(subtitle).toBe(new kaleyra.Action().description.subtitle);
	const operations = operationsOf(properties);
	expect(operations.length).toBeGreaterThan(3);
	for (const { resource, value, name } of operations) {
		const words = shown(resource, value);
		expect(words).toBe(
			resource === 'message' ? name : `${name}: ${resource[0]?.toUpperCase()}${resource.slice(1)}`,
		);
	}
});
