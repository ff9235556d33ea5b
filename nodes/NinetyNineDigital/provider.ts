import type { Provider } from '../shared/provider';
import { address, addressField, recipient, senderNumber } from './account';
import { explain, readAnswer } from './answer';
import { readCallback } from './callback';
import { contacts } from './contacts';
import { files, location, markAsRead, media, reaction, template, text } from './messages';
import { options, type Options } from './options';
import { templates } from './templates';
import { webhook } from './webhook';

export const ninetyNineDigital: Provider<Options> = {
	id: '99digital',
	name: '99digital',
	credentialType: 'ninetyNineDigitalWhatsAppApi',
	address,
	addressField,
	senderNumber,
	recipient,
	options,
	messages: {
		sendContact: contacts,
		sendLocation: location,
		sendMedia: media,
		sendTemplate: template,
		sendText: text,
		// How they are sent is not documented (99digital contract §26).
		sendButtons: null,
		sendList: null,
		sendUrlButton: null,
		sendFlow: null,
		requestContact: null,
		requestLocation: null,
		sendReaction: reaction,
	},
	markAsRead,
	files,
	templates,
	listFlows: null,
	readAnswer,
	explain,
	whereToLook: "the recipient's chat at 99digital, or in the status notices of the trigger",
	readCallback,
	webhook,
};
