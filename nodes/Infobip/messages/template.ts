import { UserError } from 'n8n-workflow';

import type { Carrier } from '../../shared/messages/kind';
import type { Contents } from '../../shared/messages/kinds';
import type { TemplateButton } from '../../shared/messages/template/content';
import { requireLanguage } from '../../shared/messages/template';
import { templateForm } from '../../shared/messages/template/form';
import type { Options } from '../options';
import { templates } from '../templates';
import { toHeader } from './header';
import { messageFields } from './request';
import { checkShortening } from './shortenedLinks';

const BUTTONS: Record<TemplateButton['type'], string> = {
	quickReply: 'QUICK_REPLY',
	url: 'URL',
	copyCode: 'COPY_CODE',
	code: 'URL',
};

/**
 * The buttons by their position, which is all that Infobip goes by (Infobip contract §22.4).
 * @throws UserError naming a button before the last one that has no value
 */
const toButtons = (buttons: TemplateButton[]): object[] =>
	buttons.map(({ type, index, position, value }, place) => {
		if (position !== place) {
			throw new UserError(`Button Variables: button ${index} has a value, but button ${place} has none`, {
				description:
					'Infobip assigns the values in the order of the buttons: give each earlier quick reply a value, such as its text. Do not count buttons that need no value, such as a phone number or a fixed link',
			});
		}
		return { type: BUTTONS[type], parameter: value };
	});

/** @throws UserError when one of the two is missing */
function toFailover({ smsFailoverSender: from, smsFailoverText: text }: Options): object | undefined {
	if (from === undefined && text === undefined) return undefined;
	if (from !== undefined && text !== undefined) return { from, text };
	const [missing, given] =
		from === undefined
			? ['SMS Failover Sender', 'SMS Failover Text']
			: ['SMS Failover Text', 'SMS Failover Sender'];
	throw new UserError(`${given} is filled in, but ${missing} is not`, {
		description: `Fill in "${missing}" under "Options" as well, or remove "${given}"`,
	});
}

/** Infobip contract §22: a list of messages, of which there is one a request. */
export const template: Carrier<Contents['sendTemplate'], Options> = {
	parameters: templateForm({
		language: true,
		headers: ['document', 'image', 'location', 'text', 'video'],
		buttons: ['copyCode', 'quickReply', 'url'],
		lacks: templates.lacks,
	}),
	requests(message, address) {
		const { content, options } = message;
		checkShortening(options);
		const { name, header, body, buttons } = content;
		const { urlOptions } = options;
		const fields = messageFields(message, { urlOptions, smsFailover: toFailover(options) });
		const templateData = {
			// The list must be there, even when it is empty.
			body: { placeholders: body },
			...(header && { header: toHeader(header, 'placeholder') }),
			...(buttons.length > 0 && { buttons: toButtons(buttons) }),
		};
		const ownContent = { templateName: name, templateData, language: requireLanguage(content) };
		return [
			{
				url: `${address}/whatsapp/1/message/template`,
				body: { messages: [{ ...fields, content: ownContent }] },
			},
		];
	},
};
