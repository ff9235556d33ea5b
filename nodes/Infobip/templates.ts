import { z } from 'zod/v3';

import { asRecord, asText, isRecord, looseList, looseObject, looseText } from '../shared/tolerant';
import { normalised, readButton, readFlow, type Template } from '../shared/templates/template';
import type { Flow, TemplateApi, TemplateTarget } from '../shared/provider';

/** Infobip contract §28. */
const itemSchema = z.object({
	status: looseText,
	category: looseText,
	structure: looseObject({
		header: looseObject({ format: looseText, text: looseText }),
		body: looseObject({ text: looseText }),
		footer: looseObject({ text: looseText }),
		buttons: looseList,
		carousel: z.unknown(),
		limitedTimeOffer: z.unknown(),
	}),
});
const listSchema = z.object({ templates: z.array(z.unknown()) });

function toTemplate(raw: unknown): Template[] {
	const item = asRecord(raw);
	const { name, language } = item;
	if (typeof name !== 'string' || typeof language !== 'string') return [];
	const { structure = {}, ...head } = itemSchema.parse(item);
	const { header, body, footer, buttons, carousel, limitedTimeOffer } = structure;
	return normalised({
		name,
		language,
		...head,
		header: isRecord(carousel) ? { format: 'carousel' } : header,
		body: body?.text,
		footer: footer?.text,
		buttons: buttons?.map(readButton),
		offer: isRecord(limitedTimeOffer)
			? { text: asText(limitedTimeOffer.text), expires: limitedTimeOffer.hasExpiration === true }
			: undefined,
	});
}

/** The templates of a sender, all in one answer (Infobip contract §28). */
export const templates: TemplateApi = {
	lacks: ['place', 'names'],
	async list({ call, address, sender }) {
		const { body } = await call({
			method: 'GET',
			url: `${address}/whatsapp/2/senders/${sender()}/templates`,
		});
		const list = listSchema.safeParse(body);
		return list.success ? list.data.templates.flatMap(toTemplate) : undefined;
	},
};

const flowsSchema = z.object({ flows: z.array(z.unknown()) });

/** The flows of a sender, all in one answer (Infobip contract §28.1). */
export async function listFlows({ call, address, sender }: TemplateTarget): Promise<Flow[] | undefined> {
	const { body } = await call({ method: 'GET', url: `${address}/whatsapp/1/senders/${sender()}/flows` });
	const list = flowsSchema.safeParse(body);
	return list.success ? list.data.flows.flatMap(readFlow) : undefined;
}
