/** The operations as the form lists them. */

export const SEND_CONTACT = {
	name: 'Send Contact',
	value: 'sendContact',
	description: 'Send one or more contact cards that the recipient can save',
	action: 'Send a contact card',
};
export const SEND_LOCATION = {
	name: 'Send Location',
	value: 'sendLocation',
	description: 'Send a place as a pin on the map',
	action: 'Send a location',
};
export const SEND_MEDIA = {
	name: 'Send Media',
	value: 'sendMedia',
	description: 'Send an image, a document, a video or another file from a web address',
	action: 'Send media',
};
export const SEND_TEMPLATE = {
	name: 'Send Template',
	value: 'sendTemplate',
	description: 'Send an approved template, which arrives at any time',
	action: 'Send a template message',
};
export const SEND_TEXT = {
	name: 'Send Text',
	value: 'sendText',
	description: 'Send a text message',
	action: 'Send a text message',
};
export const SEND_BUTTONS = {
	name: 'Send Buttons',
	value: 'sendButtons',
	description: 'Send a text with up to three reply buttons',
	action: 'Send a message with buttons',
};
export const SEND_LIST = {
	name: 'Send List',
	value: 'sendList',
	description: 'Send a text with a list of up to ten rows to choose from',
	action: 'Send a message with a list',
};
export const REQUEST_CONTACT = {
	name: 'Request Contact',
	value: 'requestContact',
	description: 'Ask the recipient for their contact card, which they share with one tap',
	action: 'Request a contact card',
};
export const MARK_AS_READ = {
	name: 'Mark as Read',
	value: 'markAsRead',
	description: 'Show the person who wrote to you that you have read their message',
	action: 'Mark a message as read',
};
