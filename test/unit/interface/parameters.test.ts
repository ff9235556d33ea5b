import type { INodeProperties } from 'n8n-workflow';

import { EVENTS } from '../../../nodes/shared/receive/events.ts';
import { providers } from '../../providers/index.ts';
import { defaultOf, leavesOf, offered, ofResource } from './forms.ts';

const DELIVERY = [
	'defaultCountry',
	'fallbackName',
	'lineBreaks',
	'maxRetries',
	'parallelRequests',
	'replyToMessageId',
	'timeout',
];
const RUN = ['headerBinaryProperty', 'linkHours', 'allowRetry', 'testRecipient'];
const CALLBACK = ['includeRaw'];
const DOWNLOAD = ['timeout'];

/** What Send Template has that not every provider has. */
const TEMPLATE: Record<string, { options: string[]; headers: string[]; buttons: string[]; own: string[] }> = {
	kaleyraWhatsApp: {
		options: [],
		headers: ['document', 'image', 'location', 'none', 'text', 'video'],
		buttons: ['copyCode', 'quickReply', 'url'],
		own: [
			...['templateLanguage', 'headerText', 'headerFilename'],
			...['headerLatitude', 'headerLongitude', 'headerName', 'headerAddress'],
		],
	},
	infobipWhatsApp: {
		options: ['smsFailoverSender', 'smsFailoverText'],
		headers: ['document', 'image', 'location', 'none', 'text', 'video'],
		buttons: ['copyCode', 'quickReply', 'url'],
		own: ['templateLanguage', 'headerText', 'headerFilename', 'headerLatitude', 'headerLongitude'],
	},
	ninetyNineDigitalWhatsApp: {
		options: ['language'],
		headers: ['document', 'image', 'none', 'video'],
		buttons: ['copyCode', 'url'],
		own: ['templateNotice'],
	},
};

test.each(providers)('$nodeName offers what saved workflows rely on', ({ nodeName, Action, ownOptions }) => {
	const { description } = new Action();
	const { properties } = description;
	expect(description).toMatchObject({ name: nodeName, version: 1, usableAsTool: true });
	expect(offered(properties, 'resource')).toEqual(['callback', 'media', 'message', 'template']);
	expect(defaultOf(properties, 'operation')).toBe('sendContact');
	expect(offered(properties, 'contactSource')).toEqual(['form', 'json', 'vcard']);
	expect(offered(properties, 'events')).toEqual(Object.keys(EVENTS));
	expect(offered(properties, 'output')).toEqual(['contact', 'message']);
	expect(offered(properties, 'options')).toEqual(
		[
			...ownOptions,
			...(TEMPLATE[nodeName]?.options ?? []),
			...(nodeName === 'infobipWhatsApp' ? ['voice'] : []),
			...(nodeName === 'ninetyNineDigitalWhatsApp' ? [] : ['limitWaitTime', 'numbersOnWhatsApp']),
			...DELIVERY,
			...RUN,
			...DOWNLOAD,
			...CALLBACK,
		].sort(),
	);
	expect(defaultOf(properties, 'resource')).toBe('message');
	expect(defaultOf(properties, 'contactSource')).toBe('form');
	expect(defaultOf(properties, 'simplify')).toBe(true);
	expect(defaultOf(properties, 'body')).toBe('={{ $json.body }}');
	for (const parameter of ['from', 'to', 'text', 'contactsJson']) {
		expect(properties.map((property) => property.name)).toContain(parameter);
	}
});

const forTemplate = ({ displayOptions }: INodeProperties): boolean =>
	displayOptions?.show?.operation?.includes('sendTemplate') ?? false;

test.each(providers)(
	'$nodeName: Send Template has the parameters of the interface',
	({ nodeName, Action }) => {
		const { headers, buttons, own } = TEMPLATE[nodeName] ?? {};
		const properties = new Action().description.properties.filter(forTemplate);
		expect(properties.map(({ name }) => name).sort()).toEqual(
			[
				...['template', 'variablesFrom', 'templateVariables', 'headerType', 'headerUrl'],
				...['bodyVariables', 'buttonVariables'],
				...(own ?? []),
			].sort(),
		);
		expect(offered(properties, 'headerType')).toEqual(headers);
		expect(offered(properties, 'variablesFrom')).toEqual(['manual', 'template']);
		expect(defaultOf(properties, 'variablesFrom')).toBe('template');
		expect(defaultOf(properties, 'headerType')).toBe('none');
		const template = properties.find(({ name }) => name === 'template');
		expect(template?.modes?.map(({ name }) => name)).toEqual(['list', 'name']);
		const button = properties.find(({ name }) => name === 'buttonVariables')?.options?.[0];
		const fields = button !== undefined && 'values' in button ? button.values : [];
		expect(fields.map(({ name }) => name)).toEqual(['type', 'index', 'value']);
		expect(offered(fields, 'type')).toEqual(buttons);
	},
);

test.each(providers)('$nodeName: Get Many has the parameters of the interface', ({ Action }) => {
	const properties = new Action().description.properties.filter(
		({ displayOptions }) => displayOptions?.show?.resource?.includes('template') ?? false,
	);
	expect(properties.map(({ name }) => name)).toEqual(['operation', 'from', 'returnAll', 'limit', 'status']);
	expect(offered(properties, 'status')).toEqual(['all', 'approved']);
	expect(defaultOf(properties, 'status')).toBe('approved');
});

test.each(providers)('$nodeName Trigger offers what saved workflows rely on', (provider) => {
	const { description } = new provider.Trigger();
	const { registersWebhook } = provider;
	const { properties } = description;
	expect(description.name).toBe(`${provider.nodeName}Trigger`);
	expect(offered(properties, 'events')).toEqual(Object.keys(EVENTS));
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

test.each(providers)('$nodeName says of every field of a message what it holds', ({ Action }) => {
	const messages = leavesOf(ofResource(new Action().description.properties, 'message')).filter(
		([, { type, noDataExpression }]) => type !== 'notice' && noDataExpression !== true,
	);
	const silent = messages.filter(([, { description, hint }]) => (description ?? hint ?? '') === '');
	expect(silent.map(([place]) => place)).toEqual([]);
	const numbers = messages.filter(([place]) => /^(Recipients|Sender)$|Phones? → Number$/.test(place));
	expect(numbers.length).toBeGreaterThan(2);
	for (const [place, { description }] of numbers) {
		expect([place, description]).toEqual([place, expect.stringMatching(/country (calling )?code/)]);
	}
});

test.each(providers)('$nodeName: what is seldom needed stands last', ({ Action }) => {
	const properties = ofResource(new Action().description.properties, 'message');
	const last = (name: string) => {
		const options = properties.find((property) => property.name === name)?.options ?? [];
		return options.at(-1)?.name;
	};
	expect([last('operation'), last('options')]).toEqual(['Mark as Read', 'allowRetry']);
	const names = properties.map(({ name }) => name);
	expect(names.indexOf('from')).toBeGreaterThan(names.lastIndexOf('to'));
});
