import { z } from 'zod/v3';

import { outputSchema, triggerItems } from '../../../../nodes/shared/outputs.ts';
import { toJsonSchema } from '../../../../scripts/build/jsonSchema.cjs';
import { outputSchemas } from '../../../../scripts/build/outputSchemas.cjs';
import { providers } from '../../../providers/index.ts';

/** What n8n shows of the nodes' output before the first run. */

const outputs = { outputSchema, triggerItems };

/** A download puts out the items that came in. */
const WITHOUT_FIELDS = ['media/download'];

describe.each(providers)('$title', ({ Action, Trigger }) => {
	test('every operation has its fields where n8n looks for them', () => {
		const { properties, version } = new Action().description;
		expect(version).toBe(1);
		const operations = properties.flatMap(({ name, displayOptions, options = [] }) =>
			name === 'operation'
				? options.map(
						(option) =>
							`${String(displayOptions?.show?.resource?.[0])}/${'value' in option ? String(option.value) : ''}`,
					)
				: [],
		);
		expect([...outputSchemas(new Action().description, outputs).keys()]).toEqual(
			operations
				.filter((operation) => !WITHOUT_FIELDS.includes(operation))
				.map((operation) => `v1.0.0/${operation}.json`),
		);
	});

	test('so have triggers, in each of their versions', () => {
		const { description } = new Trigger();
		expect([...outputSchemas(description, outputs).keys()]).toContain('v1.1.0.json');
		expect([...outputSchemas({ ...description, version: [1, 1.1] }, outputs).keys()]).toEqual([
			...['v1.0.0.json', 'v1.1.0.json'],
		]);
	});
});

const fieldsOf = (schema: z.ZodTypeAny | undefined) =>
	schema && Object.keys(toJsonSchema(schema).properties ?? {});

test('the fields are those of the items', () => {
	expect(fieldsOf(outputSchema('message', 'sendText'))).toEqual([
		'to',
		'status',
		'messageId',
		'from',
		'provider',
		'test',
		'intendedFor',
	]);
	expect(fieldsOf(outputSchema('message', 'markAsRead'))).toEqual(['provider', 'status', 'messageId', 'to']);
	expect(fieldsOf(outputSchema('media', 'download'))).toBeUndefined();
	expect(outputSchema('callback', 'parse')).toBe(triggerItems);
	expect(fieldsOf(outputSchema('template', 'getMany'))).toEqual([
		...[
			'name',
			'language',
			'status',
			'category',
			'header',
			'body',
			'footer',
			'buttons',
			'offer',
			'variables',
		],
	]);
	const fields = fieldsOf(triggerItems);
	expect(fields?.slice(0, 4)).toEqual(['event', 'contact', 'contactIndex', 'contactCount']);
	expect(fields).toEqual(
		expect.arrayContaining(['text', 'status', 'type', 'content', 'provider', 'messageId']),
	);
	expect(fields).toEqual(expect.arrayContaining(['receivedAt', 'from', 'to', 'replyTo', 'reference']));
});

test('a schema as n8n reads it', () => {
	const schema = z.object({
		text: z.string().optional(),
		count: z.number().nullable(),
		on: z.boolean(),
		state: z.enum(['sent', 'read']),
		status: z.literal('accepted'),
		phones: z.array(z.object({ phone: z.string() })),
		content: z.unknown(),
	});
	expect(toJsonSchema(schema)).toEqual({
		type: 'object',
		properties: {
			text: { type: 'string' },
			count: { type: 'number' },
			on: { type: 'boolean' },
			state: { type: 'string', enum: ['sent', 'read'] },
			status: { type: 'string', enum: ['accepted'] },
			phones: { type: 'array', items: { type: 'object', properties: { phone: { type: 'string' } } } },
			content: { type: 'object' },
		},
	});
	expect(() => toJsonSchema(z.date())).toThrow('what a ZodDate is in JSON schema');
});
