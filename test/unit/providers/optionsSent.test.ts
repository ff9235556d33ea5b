import type { INodeProperties } from 'n8n-workflow';

import type { MessageItem } from '../../../nodes/shared/item.ts';
import { sendContact } from '../../../nodes/shared/messages/contacts.ts';
import { sendTemplate } from '../../../nodes/shared/messages/template.ts';
import { readOptions, toProperties } from '../../../nodes/shared/options.ts';
import { providers } from '../../providers/index.ts';
import type { ProviderUnderTest } from '../../providers/provider.ts';
import { noFiles, noTemplates } from '../shared/noTemplates.ts';
import { requestsFor } from './requests.ts';

/** An option that the form shows and the request forgets would be lost silently. */

const PROBE = 'https://probe.example';

/** A value of the option that is not its default. */
function valueOf({ type, options = [] }: INodeProperties): unknown {
	const inner = options.find((option) => 'type' in option);
	if (inner !== undefined) return { [inner.name]: valueOf(inner) };
	const words = options.flatMap((option) => ('value' in option ? [option.value] : []));
	if (type === 'options') return words.at(-1);
	return type === 'boolean' ? true : PROBE;
}

/** Options about the run, reading or the item's files, which no request has; numbers are such as well. */
const ABOUT_THE_RUN = [
	'allowRetry',
	'defaultCountry',
	'headerBinaryProperty',
	'limitWaitTime',
	'testRecipient',
];

const rows = providers.flatMap((record) =>
	toProperties(record.provider.options)
		.filter(({ type, name }) => type !== 'number' && !ABOUT_THE_RUN.includes(name))
		.filter(({ name }) => !(name in (record.partial?.options ?? {})))
		.map((property): [name: string, record: ProviderUnderTest, property: INodeProperties] => [
			`${record.title}, ${property.displayName}`,
			record,
			property,
		]),
);

/** A card without a name, which the name for such cards goes to. */
const card: MessageItem = {
	index: 0,
	parameter: (name) => (name === 'contactSource' ? 'json' : { phones: ['+12025550145'] }),
	file: () => Promise.reject(new Error('no file')),
	templates: noTemplates,
	files: noFiles,
};

/** A template with a line break in its value. */
const template: MessageItem = {
	...card,
	parameter: (name, fallback) =>
		({
			template: 'order_ready|en',
			variablesFrom: 'manual',
			bodyVariables: { variable: [{ value: 'Dana\nLee' }] },
		})[name] ?? fallback,
};
const AUDIO = { type: 'audio', url: 'https://www.example.com/hello.ogg' } as const;

async function bodies({ provider, credential, id }: ProviderUnderTest, given: object): Promise<string> {
	const envelope = {
		from: credential.defaultSender,
		to: '12025550123',
		credential: { ...credential, baseUrl: `https://${id}.example.com` },
		// Of the failover's two options, neither goes without the other.
		options: {
			fallbackName: 'Dana',
			...('smsFailoverSender' in provider.options && { smsFailoverSender: 'Shop', smsFailoverText: 'Hi' }),
			...given,
		},
	};
	const contacts = await sendContact.read(
		card,
		readOptions(provider.options, envelope.options, 'sendContact'),
	);
	// Refused without the option that replaces line breaks.
	const templated = await Promise.resolve(
		sendTemplate.read(template, readOptions(provider.options, given, 'sendTemplate')),
	).catch(() => ({ name: 'order_ready', language: 'en', body: ['Dana'], buttons: [] }));
	return JSON.stringify([
		requestsFor(provider, 'sendText', { text: 'See https://www.example.com' }, envelope),
		requestsFor(provider, 'sendContact', contacts, envelope),
		requestsFor(provider, 'sendTemplate', templated, envelope),
		// An audio takes no URL options.
		requestsFor(provider, 'sendMedia', AUDIO, {
			...envelope,
			options: { ...envelope.options, urlOptions: undefined },
		}),
	]);
}

test.each(rows)('%s changes what is sent', async (_name, record, property) => {
	const without = await bodies(record, {});
	const given = await bodies(record, { [property.name]: valueOf(property) });
	expect(given).not.toBe(without);
	if (property.type === 'string') expect(given).toContain(PROBE);
});
