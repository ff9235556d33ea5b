import { UserError } from 'n8n-workflow';
import { z } from 'zod/v3';

import { asRecord, asText, looseList, looseText } from '../shared/tolerant';
import { normalised, type Template } from '../shared/templates/template';
import type { TemplateApi } from '../shared/provider';
import { explain, isOk } from './answer';

/** 99digital contract §27; how it lists media headers and buttons is not known. */
const itemSchema = z.object({
	language: looseText,
	category: looseText,
	status: looseText,
	template: looseList,
});
const listSchema = z.object({ list: z.array(z.unknown()) });

const CATEGORIES = new Map([
	['1', 'utility'],
	['2', 'marketing'],
	['3', 'authentication'],
]);

function readPart(raw: unknown) {
	const { type, text } = asRecord(raw);
	return { type: asText(type), text: asText(text) };
}

function toTemplate(raw: unknown): Template[] {
	const item = asRecord(raw);
	const { name } = item;
	if (typeof name !== 'string') return [];
	const { language = '', category = '', status, template } = itemSchema.parse(item);
	const parts = template.map(readPart);
	const text = (type: string) => parts.find((part) => part.type?.trim().toLowerCase() === type)?.text;
	const header = text('header');
	return normalised({
		name,
		language,
		status,
		category: CATEGORIES.get(category) ?? category,
		header: header === undefined ? undefined : { format: 'text', text: header },
		body: text('body'),
		footer: text('footer'),
	});
}

/** The account's templates, all in one answer (99digital contract §27). */
export const templates: TemplateApi = {
	lacks: ['filename', 'payload', 'names'],
	async list({ call, address, sender }) {
		const answer = await call({ url: `${address}/getTemplates`, body: { from: sender() } });
		if (!isOk(answer.body)) {
			const { message, description } = explain(answer);
			throw new UserError(message, { description });
		}
		const list = listSchema.safeParse(answer.body);
		return list.success ? list.data.list.flatMap(toTemplate) : undefined;
	},
};
