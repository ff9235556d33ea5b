import { z } from 'zod/v3';

import { requirePlainTitle } from '../shared/messages/buttons';
import type { Provider } from '../shared/provider';
import { address, addressField, fileAddress, recipient, senderNumber } from './account';
import { explain, readAnswer } from './answer';
import { readCallback } from './callback';
import { contacts } from './contacts';
import { buttons, flow, list, requestContact, requestLocation, urlButton } from './interactive';
import { files, location, markAsRead, media, template, text } from './messages';
import { carryToken, options, type Options } from './options';
import { listFlows, templates } from './templates';
import { webhook } from './webhook';

const ownIdSchema = z.object({ messageId: z.string().optional() });

export const infobip: Provider<Options> = {
	id: 'infobip',
	name: 'Infobip',
	credentialType: 'infobipWhatsAppApi',
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
		requestContact,
		requestLocation,
		// Infobip has no call for it (Infobip contract §27.4).
		sendReaction: null,
	},
	markAsRead,
	files,
	wait: {
		carryToken,
		checkLabel: (label, name) => void requirePlainTitle(label, name, 'Infobip', 'Message'),
	},
	templates,
	listFlows,
	// Whether Infobip refuses a second message of one id is not known (Infobip contract §3).
	ownMessageId: ({ body }) => {
		const { messageId } = ownIdSchema.parse(Array.isArray(body.messages) ? body.messages[0] : body);
		return messageId;
	},
	readAnswer,
	explain,
	whereToLook: 'the message logs of the Infobip portal, by recipient or by the Message ID you gave it',
	readCallback,
	webhook,
};
