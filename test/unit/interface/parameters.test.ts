import type { INodeProperties } from 'n8n-workflow';

import { InfobipWhatsApp } from '../../../nodes/Infobip/InfobipWhatsApp.node.ts';
import { InfobipWhatsAppTrigger } from '../../../nodes/Infobip/InfobipWhatsAppTrigger.node.ts';
import { KaleyraWhatsApp } from '../../../nodes/Kaleyra/KaleyraWhatsApp.node.ts';
import { KaleyraWhatsAppTrigger } from '../../../nodes/Kaleyra/KaleyraWhatsAppTrigger.node.ts';
import { NinetyNineDigitalWhatsApp } from '../../../nodes/NinetyNineDigital/NinetyNineDigitalWhatsApp.node.ts';
import { NinetyNineDigitalWhatsAppTrigger } from '../../../nodes/NinetyNineDigital/NinetyNineDigitalWhatsAppTrigger.node.ts';

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

const DELIVERY = ['maxRetries', 'parallelRequests', 'replyToMessageId', 'timeout'];
const CALLBACK = ['includeRaw'];

test.each([
	[
		'kaleyraWhatsApp',
		new KaleyraWhatsApp(),
		['previewUrl', 'ref', 'ref1', 'ref2', 'waSource', ...DELIVERY, ...CALLBACK],
	],
	[
		'infobipWhatsApp',
		new InfobipWhatsApp(),
		[
			'previewUrl',
			'urlOptions',
			'messageId',
			'callbackData',
			'notifyUrl',
			'entityId',
			'applicationId',
			...DELIVERY,
			...CALLBACK,
		],
	],
	[
		'ninetyNineDigitalWhatsApp',
		new NinetyNineDigitalWhatsApp(),
		['showRequest', 'ignoreUnsupportedFields', ...DELIVERY, ...CALLBACK],
	],
])('%s offers what saved workflows rely on', (name, { description }, options) => {
	const { properties } = description;
	expect(description).toMatchObject({ name, version: 1, usableAsTool: true });
	expect(offered(properties, 'resource')).toEqual(['callback', 'message']);
	expect(offered(properties, 'operation')).toEqual(['parse', 'sendContact', 'sendText']);
	expect(offered(properties, 'contactSource')).toEqual(['form', 'json', 'vcard']);
	expect(offered(properties, 'events')).toEqual(['contact', 'other', 'status', 'text']);
	expect(offered(properties, 'output')).toEqual(['contact', 'message']);
	expect(offered(properties, 'options')).toEqual([...options].sort());
	expect(defaultOf(properties, 'resource')).toBe('message');
	expect(defaultOf(properties, 'contactSource')).toBe('form');
	expect(defaultOf(properties, 'simplify')).toBe(true);
	expect(defaultOf(properties, 'body')).toBe('={{ $json.body }}');
	for (const parameter of ['from', 'to', 'text', 'contactsJson']) {
		expect(properties.map((property) => property.name)).toContain(parameter);
	}
});

test.each([
	['kaleyraWhatsAppTrigger', new KaleyraWhatsAppTrigger(), ['manual'], []],
	[
		'infobipWhatsAppTrigger',
		new InfobipWhatsAppTrigger(),
		['automatic', 'manual'],
		['replaceExistingWebhook'],
	],
	[
		'ninetyNineDigitalWhatsAppTrigger',
		new NinetyNineDigitalWhatsAppTrigger(),
		['automatic', 'manual'],
		['replaceExistingWebhook'],
	],
])('%s offers what saved workflows rely on', (name, { description }, registration, more) => {
	const { properties } = description;
	expect(description.name).toBe(name);
	expect(offered(properties, 'events')).toEqual(['contact', 'other', 'status', 'text']);
	expect(offered(properties, 'output')).toEqual(['contact', 'message']);
	expect(offered(properties, 'registration')).toEqual(registration);
	expect(offered(properties, 'options')).toEqual(['attachVcard', 'includeRaw', ...more].sort());
	expect(defaultOf(properties, 'events')).toEqual(['contact']);
	expect(defaultOf(properties, 'registration')).toBe('manual');
});
