import type { INodeProperties } from 'n8n-workflow';

import { messageProperties } from '../../../../nodes/shared/messages/properties.ts';
import { PROVIDER } from '../fakeProvider.ts';
import {
	MARK_AS_READ,
	REQUEST_CONTACT,
	SEND_BUTTONS,
	SEND_CONTACT,
	SEND_LIST,
	SEND_LOCATION,
	SEND_MEDIA,
	SEND_TEMPLATE,
	SEND_TEXT,
} from './operations.ts';

const own = (name: string, displayOptions?: INodeProperties['displayOptions']): INodeProperties => ({
	displayName: 'Own',
	name,
	type: 'string',
	default: '',
	displayOptions,
});

const { sendContact, sendLocation, sendMedia, sendTemplate, sendText, sendList } = PROVIDER.messages;
const NONE = {
	...{ sendContact: null, sendLocation: null, sendMedia: null, sendTemplate: null, sendText: null },
	...{ sendButtons: null, sendList: null, requestContact: null },
};
const contactsWithForm = sendContact && {
	...sendContact,
	parameters: [own('card'), own('cardForm', { show: { contactSource: ['form'] } })],
};

/** When each parameter is shown, by its name. */
const shownFor = (properties: INodeProperties[]) =>
	Object.fromEntries(properties.map(({ name, displayOptions }) => [name, displayOptions?.show]));

test.each([
	[
		'all kinds',
		PROVIDER.messages,
		[
			...[MARK_AS_READ, REQUEST_CONTACT, SEND_BUTTONS, SEND_CONTACT],
			...[SEND_LIST, SEND_LOCATION, SEND_MEDIA, SEND_TEMPLATE, SEND_TEXT],
		],
		'sendContact',
	],
	['templates only', { ...NONE, sendTemplate }, [MARK_AS_READ, SEND_TEMPLATE], 'sendTemplate'],
	['contacts only', { ...NONE, sendContact }, [MARK_AS_READ, SEND_CONTACT], 'sendContact'],
	['texts only', { ...NONE, sendText }, [MARK_AS_READ, SEND_TEXT], 'sendText'],
	['lists only', { ...NONE, sendList }, [MARK_AS_READ, SEND_LIST], 'sendList'],
])(
	'a provider that carries %s has these operations by name, and the first kind of the table as default',
	(_what, messages, options, first) => {
		const [operation] = messageProperties({ ...PROVIDER, messages });
		expect(operation).toMatchObject({ name: 'operation', type: 'options', options, default: first });
	},
);

test('each parameter is shown for its kind of message, and where its own conditions say so', () => {
	const properties = messageProperties({
		...PROVIDER,
		messages: {
			sendContact: contactsWithForm,
			sendLocation,
			sendMedia: sendMedia && { ...sendMedia, parameters: [own('mediaUrl')] },
			sendTemplate: sendTemplate && { ...sendTemplate, parameters: [own('template')] },
			sendText,
			sendButtons: null,
			sendList: sendList && { ...sendList, parameters: [own('sections')] },
			requestContact: null,
		},
	});
	const all = { resource: ['message'] };
	const contact = { ...all, operation: ['sendContact'] };
	const location = { ...all, operation: ['sendLocation'] };
	const template = { ...all, operation: ['sendTemplate'] };
	const vcard = { ...contact, contactSource: ['vcard'] };
	expect(shownFor(properties)).toStrictEqual({
		operation: all,
		from: all,
		to: all,
		messageId: { ...all, operation: ['markAsRead'] },
		contactSource: contact,
		contactsJson: { ...contact, contactSource: ['json'] },
		vcardInput: vcard,
		vcardBinaryProperty: { ...vcard, vcardInput: ['file'] },
		vcard: { ...vcard, vcardInput: ['text'] },
		card: contact,
		cardForm: { ...contact, contactSource: ['form'] },
		latitude: location,
		longitude: location,
		locationName: location,
		locationAddress: location,
		mediaUrl: { ...all, operation: ['sendMedia'] },
		template,
		text: { ...all, operation: ['sendText'] },
		sections: { ...all, operation: ['sendList'] },
		simplify: all,
		options: all,
	});
	expect(properties.map(({ name }) => name)).toHaveLength(21);
});

test('of a kind that the provider does not carry there is no parameter', () => {
	const names = (messages: typeof PROVIDER.messages) =>
		messageProperties({ ...PROVIDER, messages }).map(({ name }) => name);
	expect(names({ ...NONE, sendText })).toEqual([
		...['operation', 'from', 'to', 'messageId', 'text', 'simplify', 'options'],
	]);
	expect(names(NONE)).toEqual([...['operation', 'from', 'to', 'messageId', 'simplify', 'options']]);
});

test("the options are the provider's", () => {
	const options = messageProperties(PROVIDER).find(({ name }) => name === 'options');
	const names = options?.options?.map(({ name }) => name);
	expect(names).toEqual(['allowRetry', 'fallbackName', 'maxRetries', 'parallelRequests', 'timeout', 'ref']);
});
