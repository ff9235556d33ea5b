import { z } from 'zod';

import { looseList, looseObject, looseText } from '../shared/http/tolerant';
import { isRecord } from '../shared/json';
import { normalised } from '../shared/templates/normalised';
import type { Template } from '../shared/templates/template';
import type { TemplateApi } from '../shared/templates/templateApi';

/** Infobip contract §28. */
const buttonSchema = z.object({ type: looseText, text: looseText, url: looseText }).partial().catch({});
const itemSchema = z.object({
	name: z.string(),
	language: z.string(),
	status: looseText,
	category: looseText,
	structure: looseObject({
		header: looseObject({ format: looseText, text: looseText }),
		body: looseObject({ text: looseText }),
		footer: looseObject({ text: looseText }),
		buttons: looseList,
		carousel: z.unknown(),
	}),
});
const listSchema = z.object({ templates: z.array(z.unknown()) });

function toTemplate(raw: unknown): Template[] {
	const item = itemSchema.safeParse(raw);
	if (!item.success) return [];
	const { structure: { header, body, footer, buttons, carousel } = {}, ...head } = item.data;
	return normalised({
		...head,
		header: isRecord(carousel) ? { format: 'carousel' } : header,
		body: body?.text,
		footer: footer?.text,
		buttons: buttons?.map((button) => buttonSchema.parse(button)),
	});
}

/** The templates of a sender, all in one answer (Infobip contract §28). */
export const templates: TemplateApi = {
	lacks: ['place'],
	async list({ call, address, sender }) {
		const { body } = await call({
			method: 'GET',
			url: `${address}/whatsapp/2/senders/${sender()}/templates`,
		});
		const list = listSchema.safeParse(body);
		return list.success ? list.data.templates.flatMap(toTemplate) : undefined;
	},
};
