import type { Provider } from '../shared/provider';
import { address, addressField, fileAddress, recipient, senderNumber } from './account';
import { explain, readAnswer } from './answer';
import { readCallback } from './callback';
import { contacts } from './contacts';
import { buttons, flow, list, requestLocation, urlButton } from './interactive';
import { files, location, markAsRead, media, reaction, template, text } from './messages';
import { options, type Options } from './options';
import { listFlows, templates } from './templates';

export const kaleyra: Provider<Options> = {
	id: 'kaleyra',
	name: 'Kaleyra',
	credentialType: 'kaleyraWhatsAppApi',
	address,
	addressField,
	fileAddress,
	senderNumber,
	recipient,
	options,
	messages: {
		sendContact: contacts,
		sendLocation: location,
		sendMedia: media,
		sendTemplate: template,
		sendText: text,
		sendButtons: buttons,
		sendList: list,
		sendUrlButton: urlButton,
		sendFlow: flow,
		requestContact: null,
		requestLocation,
		sendReaction: reaction,
	},
	markAsRead,
	files,
	wait: {},
	templates,
	listFlows,
	readAnswer,
	explain,
	whereToLook: 'the reports of the Kaleyra console, by recipient or by the Reference you gave it',
	readCallback,
};
