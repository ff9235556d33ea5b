import { UserError, type IDataObject } from 'n8n-workflow';

import { withoutBlanks } from '../shared/contact/blanks';
import { looseText } from '../shared/receive/tolerant';
import { requireInternationalDigits } from '../shared/send/recipients';
import type { Message, Sender } from '../shared/send/sender';
import { accountBaseUrl } from './account';
import { toCard } from './card';
import { explain } from './explain';
import { readContactOptions, readTextOptions } from './readOptions';
import { stateOf, statusSchema } from './status';

/** Infobip contract §3; the 24 of older pages is not enforced (§11). */
const MAX_RECIPIENT_LENGTH = 150;

/** A business-scoped user id such as `US.1000000000000000001`, which is passed unchanged (Infobip contract §3). */
const USER_ID = /^[A-Z]{2}\.[A-Za-z\d.]+$/;

function readRecipient(to: string): string {
	if (!USER_ID.test(to)) return requireInternationalDigits(to, 'Recipients');
	if (to.length <= MAX_RECIPIENT_LENGTH) return to;
	throw new UserError(`The user ID "${to}" is longer than ${MAX_RECIPIENT_LENGTH} characters`, {
		description: 'Correct it in "Recipients"',
	});
}

/** Infobip contract §3: the body of a text (§3.1) or a contact message (§3.2). */
function toBody({ from, to, content, options }: Message): IDataObject {
	if (content.type === 'text') {
		const { previewUrl, urlOptions, replyToMessageId, ...flat } = readTextOptions(options, content.text);
		return {
			from,
			to,
			...flat,
			content: { text: content.text, previewUrl },
			context: { replyToMessageId },
			urlOptions,
		};
	}
	const { replyToMessageId, ...flat } = readContactOptions(options);
	return {
		from,
		to,
		...flat,
		content: { contacts: content.contacts.map(toCard) },
		context: { replyToMessageId },
	};
}

export const sender: Sender = {
	baseUrl: accountBaseUrl,
	senderNumber: (from) => requireInternationalDigits(from, 'Sender'),
	recipient: readRecipient,

	requests(message, baseUrl) {
		const kind = message.content.type === 'text' ? 'text' : 'contact';
		return [{ url: `${baseUrl}/whatsapp/1/message/${kind}`, body: withoutBlanks(toBody(message)) ?? {} }];
	},

	receipt(body) {
		const status = statusSchema.parse(body.status);
		const messageId = looseText.parse(body.messageId);
		if (messageId === undefined || stateOf(status) === 'failed') return undefined;
		return { messageId, facts: status.name === undefined ? {} : { statusName: status.name } };
	},

	// HTTP 200 may carry a refused message (Infobip contract §4).
	refuses: (body) => stateOf(statusSchema.parse(body.status)) === 'failed',
	explain,
	whereToLook: 'the message logs of the Infobip portal, by recipient or by the Message ID you gave it',
};
