import type { INodeProperties } from 'n8n-workflow';

import { messageProperties } from '../../../../nodes/shared/messages/properties.ts';
import { PROVIDER } from '../fakeProvider.ts';

const own = (name: string, displayOptions?: INodeProperties['displayOptions']): INodeProperties => ({
	displayName: 'Own',
	name,
	type: 'string',
	default: '',
	displayOptions,
});

const { sendContact, sendTemplate, sendText } = PROVIDER.messages;
const NONE = { sendContact: null, sendTemplate: null, sendText: null };
const contactsWithForm = sendContact && {
	...sendContact,
	parameters: [own('card'), own('cardForm', { show: { contactSource: ['form'] } })],
};

/** When each parameter is shown, by its name. */
const shownFor = (properties: INodeProperties[]) =>
	Object.fromEntries(properties.map(({ name, displayOptions }) => [name, displayOptions?.show]));

const SEND_CONTACT = {
	name: 'Send Contact',
	value: 'sendContact',
	description: 'Send one or more contact cards that the recipient can save',
	action: 'Send a contact card',
};
const SEND_TEMPLATE = {
	name: 'Send Template',
	value: 'sendTemplate',
	description: 'Send an approved template, which arrives at any time',
	action: 'Send a template message',
};
const SEND_TEXT = {
	name: 'Send Text',
	value: 'sendText',
	description: 'Send a text message',
	action: 'Send a text message',
};

test.each([
	['all kinds', PROVIDER.messages, [SEND_CONTACT, SEND_TEMPLATE, SEND_TEXT]],
	['templates only', { ...NONE, sendTemplate }, [SEND_TEMPLATE]],
	['contacts only', { ...NONE, sendContact }, [SEND_CONTACT]],
	['texts only', { ...NONE, sendText }, [SEND_TEXT]],
])('a provider that carries %s has these operations, the first as default', (_what, messages, operations) => {
	const [operation] = messageProperties({ ...PROVIDER, messages });
	expect(operation).toMatchObject({
		name: 'operation',
		type: 'options',
		options: operations,
		default: operations[0]?.value,
	});
});

test('each parameter is shown for its kind of message, and where its own conditions say so', () => {
	const properties = messageProperties({
		...PROVIDER,
		messages: {
			sendContact: contactsWithForm,
			sendTemplate: sendTemplate && { ...sendTemplate, parameters: [own('template')] },
			sendText,
		},
	});
	const all = { resource: ['message'] };
	const contact = { ...all, operation: ['sendContact'] };
	const template = { ...all, operation: ['sendTemplate'] };
	const vcard = { ...contact, contactSource: ['vcard'] };
	expect(shownFor(properties)).toStrictEqual({
		operation: all,
		from: all,
		to: all,
		contactSource: contact,
		contactsJson: { ...contact, contactSource: ['json'] },
		vcardInput: vcard,
		vcardBinaryProperty: { ...vcard, vcardInput: ['file'] },
		vcard: { ...vcard, vcardInput: ['text'] },
		card: contact,
		cardForm: { ...contact, contactSource: ['form'] },
		template,
		text: { ...all, operation: ['sendText'] },
		simplify: all,
		options: all,
	});
	expect(properties.map(({ name }) => name)).toHaveLength(14);
});

test('of a kind that the provider does not carry there is no parameter', () => {
	const names = (messages: typeof PROVIDER.messages) =>
		messageProperties({ ...PROVIDER, messages }).map(({ name }) => name);
	expect(names({ ...NONE, sendText })).toEqual([
		...['operation', 'from', 'to', 'text', 'simplify', 'options'],
	]);
	expect(names(NONE)).toEqual([...['operation', 'from', 'to', 'simplify', 'options']]);
});

test("the options are the provider's", () => {
	const options = messageProperties(PROVIDER).find(({ name }) => name === 'options');
	const names = options?.options?.map(({ name }) => name);
	expect(names).toEqual(['fallbackName', 'maxRetries', 'parallelRequests', 'timeout', 'ref']);
});
