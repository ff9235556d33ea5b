import type { INodeProperties } from 'n8n-workflow';

import { providers } from '../../providers/index.ts';

/** The values a list offers, over all parameters of that name. */
function offered(properties: INodeProperties[], name: string): string[] {
	return properties
		.filter((property) => property.name === name)
		.flatMap(({ options = [] }) =>
			options.map((option) => ('value' in option ? String(option.value) : option.name)),
		)
		.sort();
}

const defaultOf = (properties: INodeProperties[], name: string) =>
	properties.find((property) => property.name === name)?.default;

const DELIVERY = ['fallbackName', 'maxRetries', 'parallelRequests', 'replyToMessageId', 'timeout'];
const CALLBACK = ['includeRaw'];

test.each(providers)('$nodeName offers what saved workflows rely on', ({ nodeName, Action, ownOptions }) => {
	const { description } = new Action();
	const { properties } = description;
	expect(description).toMatchObject({ name: nodeName, version: 1, usableAsTool: true });
	expect(offered(properties, 'resource')).toEqual(['callback', 'message']);
	expect(offered(properties, 'operation')).toEqual(['parse', 'sendContact', 'sendText']);
	expect(offered(properties, 'contactSource')).toEqual(['form', 'json', 'vcard']);
	expect(offered(properties, 'events')).toEqual([
		'contact',
		'location',
		'media',
		'other',
		'reply',
		'status',
		'text',
	]);
	expect(offered(properties, 'output')).toEqual(['contact', 'message']);
	expect(offered(properties, 'options')).toEqual([...ownOptions, ...DELIVERY, ...CALLBACK].sort());
	expect(defaultOf(properties, 'resource')).toBe('message');
	expect(defaultOf(properties, 'contactSource')).toBe('form');
	expect(defaultOf(properties, 'simplify')).toBe(true);
	expect(defaultOf(properties, 'body')).toBe('={{ $json.body }}');
	for (const parameter of ['from', 'to', 'text', 'contactsJson']) {
		expect(properties.map((property) => property.name)).toContain(parameter);
	}
});

test.each(providers)('$nodeName Trigger offers what saved workflows rely on', (provider) => {
	const { description } = new provider.Trigger();
	const { registersWebhook } = provider;
	const { properties } = description;
	expect(description.name).toBe(`${provider.nodeName}Trigger`);
	expect(offered(properties, 'events')).toEqual([
		'contact',
		'location',
		'media',
		'other',
		'reply',
		'status',
		'text',
	]);
	expect(offered(properties, 'output')).toEqual(['contact', 'message']);
	expect(offered(properties, 'registration')).toEqual(
		registersWebhook ? ['automatic', 'manual'] : ['manual'],
	);
	const more = registersWebhook ? ['replaceExistingWebhook'] : [];
	expect(offered(properties, 'options')).toEqual(['attachVcard', 'includeRaw', ...more]);
	expect(defaultOf(properties, 'events')).toEqual(['contact']);
	expect(defaultOf(properties, 'registration')).toBe('manual');
});

test.each(providers)(
	'$nodeName has no parameter whose value n8n checks, since most are read without n8n',
	(provider) => {
		const { properties } = new provider.Action().description;
		expect(JSON.stringify(properties)).not.toContain('"validateType"');
	},
);
