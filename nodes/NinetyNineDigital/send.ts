import { z } from 'zod';

import { withoutBlanks } from '../shared/contact/blanks';
import { readOptions } from '../shared/send/readOptions';
import { requireInternationalDigits } from '../shared/send/recipients';
import type { Sender } from '../shared/send/sender';
import { accountBaseUrl } from './account';
import { isOk, readAnswer } from './answer';
import { explain, WHERE_TO_LOOK } from './explain';
import { flattenContacts } from './flatContact';

/** The id of a person who hides the number: a country, a dot and digits (99digital contract §9); it may be written to (§1). */
export const USER_ID = /^[A-Z]{2}\.\d+$/;

const flag = (displayName: string) =>
	z.boolean({ message: `${displayName} is neither true nor false` }).optional();

const optionsSchema = z.object({
	ignoreUnsupportedFields: flag('Ignore Unsupported Fields'),
	replyToMessageId: z.string({ message: 'Reply to Message ID is not text' }).trim().optional(),
	showRequest: flag('Show Request'),
});

/** Minutes until only a template may be sent (99digital contract §4): text in the samples, empty or missing when unknown. */
function minutesLeft(text: string | undefined): number | undefined {
	return text !== undefined && /^-?\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : undefined;
}

export const sender: Sender = {
	baseUrl: accountBaseUrl,
	senderNumber: (from) => requireInternationalDigits(from, 'Sender'),
	recipient: (to) => (USER_ID.test(to) ? to : requireInternationalDigits(to, 'Recipients')),

	requests({ from, to, content, options }, baseUrl) {
		const { ignoreUnsupportedFields, replyToMessageId, showRequest } = readOptions(optionsSchema, options);
		const request = (method: string, fields: Record<string, string | undefined>) => ({
			url: `${baseUrl}/${method}`,
			body:
				withoutBlanks({
					from,
					to,
					...fields,
					replyTo: replyToMessageId,
					showRequest: showRequest === true ? 1 : undefined,
				}) ?? {},
		});
		return content.type === 'text'
			? [request('sendMessage', { body: content.text })]
			: flattenContacts(content.contacts, ignoreUnsupportedFields === true).map((fields) =>
					request('sendContact', fields),
				);
	},

	receipt(body) {
		const { unique, templateTimeLeft } = readAnswer(body);
		if (!isOk(body) || unique === undefined) return undefined;
		const windowMinutesLeft = minutesLeft(templateTimeLeft);
		return { messageId: unique, facts: windowMinutesLeft === undefined ? {} : { windowMinutesLeft } };
	},

	refuses: (body) => readAnswer(body).status === 'FAIL',
	explain,
	whereToLook: WHERE_TO_LOOK,
};
