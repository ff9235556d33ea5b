const { mkdirSync, writeFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { toJsonSchema } = require('./jsonSchema.cjs');

/** @typedef {import('n8n-workflow').INodeTypeDescription} Description */
/** @typedef {import('zod/v3').ZodTypeAny} Schema */
/** @typedef {{ outputSchema(resource: string, operation: string): Schema | undefined, triggerItems: Schema }} Outputs */

/** @param {number} version as n8n spells it in paths: 1.1 is "1.1.0" */
const padded = (version) => `${version}.0.0`.split('.').slice(0, 3).join('.');

/**
 * The resources of a node with their operations.
 * @param {Description} description
 * @returns {Array<[resource: string, operation: string]>}
 */
function operationsOf({ properties }) {
	return properties
		.filter(({ name }) => name === 'operation')
		.flatMap(({ displayOptions, options = [] }) =>
			(displayOptions?.show?.resource ?? []).flatMap((resource) =>
				options.flatMap(
					/** @returns {Array<[string, string]>} */
					(option) => ('value' in option ? [[String(resource), String(option.value)]] : []),
				),
			),
		);
}

/**
 * What n8n shows of a node's output before its first run, by the paths under `__schema__` that n8n reads: an action's by
 * version, resource and operation, a trigger's by version.
 * @param {Description} description
 * @param {Outputs} outputs what the node puts out
 * @returns {Map<string, Schema>} without operations whose items have no fields of their own
 */
function outputSchemas(description, { outputSchema, triggerItems }) {
	/** @type {Map<string, Schema>} */
	const schemas = new Map();
	for (const version of [description.version].flat()) {
		const folder = `v${padded(version)}`;
		if (description.group.includes('trigger')) schemas.set(`${folder}.json`, triggerItems);
		for (const [resource, operation] of description.group.includes('trigger')
			? []
			: operationsOf(description)) {
			const schema = outputSchema(resource, operation);
			if (schema !== undefined) schemas.set(`${folder}/${resource}/${operation}.json`, schema);
		}
	}
	return schemas;
}

/**
 * Writes them beside a compiled node.
 * @param {string} folder of the node
 * @param {Description} description
 * @param {Outputs} outputs
 */
function writeOutputSchemas(folder, description, outputs) {
	for (const [path, schema] of outputSchemas(description, outputs)) {
		const target = join(folder, '__schema__', path);
		mkdirSync(dirname(target), { recursive: true });
		writeFileSync(target, JSON.stringify(toJsonSchema(schema)));
	}
}

module.exports = { outputSchemas, writeOutputSchemas };
