import type { Answer } from '../../exchange.ts';
import { type Given, misfit, takesValue, type Template } from '../../templates/template.ts';
import { templates } from '../../templates/templates.ts';
import { delivery } from '../otherCallbacks.ts';
import type { TemplateMessage } from './schema.ts';

const HEADERS = {
	TEXT: 'text',
	IMAGE: 'image',
	VIDEO: 'video',
	DOCUMENT: 'document',
	LOCATION: 'location',
} as const;
const BUTTONS = { QUICK_REPLY: 'quickReply', URL: 'url', COPY_CODE: 'coupon' } as const;

/**
 * The buttons by their position, which alone counts: buttons that take no value have no entry (Infobip
 * contract §22.4).
 */
function givenBy({ content: { templateData } }: TemplateMessage, { buttons = [] }: Template): Given {
	const { header, body, buttons: sent = [] } = templateData;
	const open = buttons.flatMap((button, index) => (takesValue(button) ? [index] : []));
	return {
		header: header && HEADERS[header.type],
		body: body.placeholders.length,
		buttons: sent.map(({ type }, position) => ({ kind: BUTTONS[type], index: open[position] ?? -1 })),
	};
}

const error = (id: number, name: string, description: string) => ({
	groupId: 1,
	groupName: 'HANDSET_ERRORS',
	id,
	name,
	description,
	permanent: true,
});
const invalidValues = error(7008, 'EC_INVALID_TEMPLATE_ARGS', 'Template arguments are not valid');
const invalidTemplate = error(7009, 'EC_INVALID_TEMPLATE', 'Template does not exist or is not approved');

/** The report of a template that was accepted and cannot be delivered: 7008 or 7009 (§22.6). */
export function templateFailure(
	message: TemplateMessage & { messageId: string },
): Pick<Answer, 'violations' | 'laterFailure'> {
	const { content, to, messageId, callbackData } = message;
	const found = templates.find(
		({ name, language }) => name === content.templateName && language === content.language,
	);
	const failed = (wrong: typeof invalidValues) => ({
		violations: [`template: ${wrong.name}`],
		laterFailure: delivery('UNDELIVERABLE', { messageId, to, callbackData, error: wrong }),
	});
	if (found?.status !== 'approved') return failed(invalidTemplate);
	return misfit(found, givenBy(message, found)) === undefined ? {} : failed(invalidValues);
}
