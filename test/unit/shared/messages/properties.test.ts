import type { INodeProperties } from 'n8n-workflow';

import { messageProperties } from '../../../../nodes/shared/messages/properties.ts';
import { PROVIDER } from '../fakeProvider.ts';

/** The operations as the form lists them. */

export const SEND_CONTACT = {
	name: 'Send Contact',
	value: 'sendContact',
	description: 'Send one or more contact cards that the recipient can save',
	action: 'Send contact card',
};
export const SEND_LOCATION = {
	name: 'Send Location',
	value: 'sendLocation',
	description: 'Send a place as a pin on the map',
	action: 'Send location',
};
export const SEND_MEDIA = {
	name: 'Send Media',
	value: 'sendMedia',
	description: 'Send an image, a document, a video or another file from a web address or the workflow',
	action: 'Send media',
};
export const SEND_TEMPLATE = {
	name: 'Send Template',
	value: 'sendTemplate',
	description: 'Send an approved template, which arrives at any time',
	action: 'Send template',
};
export const SEND_TEXT = {
	name: 'Send Text',
	value: 'sendText',
	description: 'Send a text message',
	action: 'Send text',
};
export const SEND_BUTTONS = {
	name: 'Send Buttons',
	value: 'sendButtons',
	description: 'Send a text with up to three reply buttons',
	action: 'Send buttons',
};
export const SEND_LIST = {
	name: 'Send List',
	value: 'sendList',
	description: 'Send a text with a list of up to ten rows to choose from',
	action: 'Send list',
};
export const REQUEST_CONTACT = {
	name: 'Request Contact',
	value: 'requestContact',
	description: 'Ask the recipient for their contact card, which they share with one tap',
	action: 'Request contact card',
};
export const SEND_URL_BUTTON = {
	name: 'Send Link Button',
	value: 'sendUrlButton',
	description: 'Send a text with a button that opens a web page',
	action: 'Send link button',
};
export const SEND_FLOW = {
	name: 'Send Flow',
	value: 'sendFlow',
	description: 'Send a text with a button that opens a WhatsApp Flow, which is a form',
	action: 'Send flow',
};
export const REQUEST_LOCATION = {
	name: 'Request Location',
	value: 'requestLocation',
	description: 'Ask the recipient where they are, which they share with one tap',
	action: 'Request location',
};
export const SEND_REACTION = {
	name: 'Send Reaction',
	value: 'sendReaction',
	description: 'React to a message with an emoji, or take the reaction away',
	action: 'React to message',
};
export const MARK_AS_READ = {
	name: 'Mark as Read',
	value: 'markAsRead',
	description: 'Show the person who wrote to you that you have read their message',
	action: 'Mark message as read',
};

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
	...{ sendButtons: null, sendList: null, sendUrlButton: null, requestContact: null },
	...{ requestLocation: null, sendReaction: null, sendFlow: null },
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
			...[REQUEST_CONTACT, REQUEST_LOCATION, SEND_BUTTONS, SEND_CONTACT, SEND_FLOW],
			SEND_URL_BUTTON,
			...[SEND_LIST, SEND_LOCATION, SEND_MEDIA, SEND_REACTION, SEND_TEMPLATE, SEND_TEXT],
			MARK_AS_READ,
		],
		'sendContact',
	],
	['templates only', { ...NONE, sendTemplate }, [SEND_TEMPLATE, MARK_AS_READ], 'sendTemplate'],
	['contacts only', { ...NONE, sendContact }, [SEND_CONTACT, MARK_AS_READ], 'sendContact'],
	['texts only', { ...NONE, sendText }, [SEND_TEXT, MARK_AS_READ], 'sendText'],
	['lists only', { ...NONE, sendList }, [SEND_LIST, MARK_AS_READ], 'sendList'],
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
			...NONE,
			sendContact: contactsWithForm,
			sendLocation,
			sendMedia: sendMedia && { ...sendMedia, parameters: [own('mediaUrl')] },
			sendTemplate: sendTemplate && { ...sendTemplate, parameters: [own('template')] },
			sendText,
			sendList: sendList && { ...sendList, parameters: [own('sections')] },
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
		...['operation', 'to', 'messageId', 'from', 'text', 'simplify', 'options'],
	]);
	expect(names(NONE)).toEqual([...['operation', 'to', 'messageId', 'from', 'simplify', 'options']]);
});

test("the options are the provider's", () => {
	const options = messageProperties(PROVIDER).find(({ name }) => name === 'options');
	const names = options?.options?.map(({ name }) => name);
	expect(names).toEqual([
		...['defaultCountry', 'fallbackName', 'headerBinaryProperty', 'linkHours', 'lineBreaks'],
		...['maxRetries', 'parallelRequests', 'testRecipient', 'timeout', 'ref', 'allowRetry'],
	]);
});
