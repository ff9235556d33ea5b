import type { Provider } from '../shared/provider';
import { address, recipient, senderNumber } from './account';
import { explain, readAnswer } from './answer';
import { readCallback } from './callback';
import { contacts } from './messages/contacts';
import { text } from './messages/text';
import { options, type Options } from './options';
import { webhook } from './webhook';

export const infobip: Provider<Options> = {
	id: 'infobip',
	name: 'Infobip',
	credentialType: 'infobipWhatsAppApi',
	address,
	senderNumber,
	recipient,
	options,
	messages: { sendContact: contacts, sendText: text },
	// Whether Infobip refuses a second message of one id is not known (Infobip contract §3).
	ownMessageId: ({ body: { messageId } }) => (typeof messageId === 'string' ? messageId : undefined),
	readAnswer,
	explain,
	whereToLook: 'the message logs of the Infobip portal, by recipient or by the Message ID you gave it',
	readCallback,
	webhook,
};
