/** @typedef {{ type: string, properties?: Record<string, JsonSchema>, items?: JsonSchema, enum?: unknown[] }} JsonSchema */

/**
 * What n8n's editor and assistant read of a JSON schema: types, properties, items, words to choose from. What may be missing
 * is not told apart, for n8n shows the fields of an item that there might be.
 * @param {import('zod/v3').ZodTypeAny} schema of an output item, or of a part of one
 * @returns {JsonSchema}
 * @throws {Error} for a kind of schema that no output item had until now
 */
function toJsonSchema(schema) {
	const { typeName, innerType, type, shape, values, value } = schema._def;
	switch (typeName) {
		case 'ZodOptional':
		case 'ZodNullable':
			return toJsonSchema(innerType);
		case 'ZodObject': {
			/** @type {Array<[string, import('zod/v3').ZodTypeAny]>} */
			const members = Object.entries(shape());
			const properties = Object.fromEntries(members.map(([name, member]) => [name, toJsonSchema(member)]));
			return { type: 'object', properties };
		}
		case 'ZodArray':
			return { type: 'array', items: toJsonSchema(type) };
		case 'ZodEnum':
			return { type: 'string', enum: values };
		case 'ZodLiteral':
			return { type: typeof value, enum: [value] };
		case 'ZodString':
			return { type: 'string' };
		case 'ZodNumber':
			return { type: 'number' };
		case 'ZodBoolean':
			return { type: 'boolean' };
		case 'ZodUnknown':
		case 'ZodRecord':
			return { type: 'object' };
		default:
			throw new Error(`Say in scripts/build/jsonSchema.cjs what a ${typeName} is in JSON schema`);
	}
}

module.exports = { toJsonSchema };
