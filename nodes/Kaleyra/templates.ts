import { UserError } from 'n8n-workflow';
import { z } from 'zod';

import { asList, asRecord, asText, looseList, looseText } from '../shared/http/tolerant';
import { parseJson } from '../shared/json';
import { normalised } from '../shared/templates/normalised';
import type { Template } from '../shared/templates/template';
import type { TemplateApi } from '../shared/templates/templateApi';

/** Meta's list item: which layout Kaleyra gives it is not known (Kaleyra contract §28). */
const buttonSchema = z.object({ type: looseText, text: looseText, url: looseText }).partial().catch({});
const componentSchema = z
	.object({ type: looseText, format: looseText, text: looseText, buttons: looseList })
	.partial()
	.catch({});
const itemSchema = z.object({
	name: z.string(),
	language: z.union([z.string(), z.object({ code: z.string() }).transform(({ code }) => code)]),
	status: looseText,
	category: looseText,
	components: looseList,
});

function toTemplate(raw: unknown): Template[] {
	const item = itemSchema.safeParse(raw);
	if (!item.success) return [];
	const { components, ...head } = item.data;
	const read = components.map((component) => componentSchema.parse(component));
	const component = (type: string) => read.find((found) => found.type?.trim().toUpperCase() === type);
	return normalised({
		...head,
		header: component('CAROUSEL') ? { format: 'carousel' } : component('HEADER'),
		body: component('BODY')?.text,
		footer: component('FOOTER')?.text,
		buttons: component('BUTTONS')?.buttons?.map((button) => buttonSchema.parse(button)),
	});
}

interface Page {
	list: unknown[];
	/** What asks for the next page, where there is one. */
	after?: string;
}

/**
 * The list in an answer: bare, below `data`, or below `data.data` (Kaleyra contract §28). Meta's pages name the next one in `paging`, which
 * stands beside the list.
 */
function pageIn(body: unknown): Page | undefined {
	const data = asRecord(body).data;
	const place = [{ data: body }, asRecord(body), asRecord(data)].find((found) => Array.isArray(found.data));
	if (place === undefined) return undefined;
	const paging = asRecord('paging' in place ? place.paging : undefined);
	const after = asText(asRecord(paging.cursors).after);
	return { list: asList(place.data), ...(asText(paging.next) !== undefined && { after }) };
}

/** 6,000 templates are 240 of Meta's pages. */
const MOST_PAGES = 300;

/** The templates of the account's WABA (Kaleyra contract §28). */
export const templates: TemplateApi = {
	lacks: [],
	async list({ call, address, credential: { wabaId } }) {
		const id = String(wabaId ?? '').trim();
		// Dots would lead to another path.
		if (/^\.*$/.test(id)) {
			throw new UserError('The credential has no WABA ID, and without it Kaleyra lists no templates', {
				description: 'Fill in "WABA ID" in the credential: it is extra_info.waba_id in every callback',
			});
		}
		const url = `${address}/${encodeURIComponent(id)}/message_templates`;
		const read = async (query: string) => {
			const { text } = await call({ method: 'GET', url: `${url}${query}` });
			return pageIn(parseJson(text));
		};
		const lists: unknown[][] = [];
		const asked = new Set<string>();
		let page = await read('');
		if (page === undefined) return undefined;
		while (page !== undefined) {
			lists.push(page.list);
			const { after } = page;
			// A page that leads back to one that was read already would go on for ever.
			if (after === undefined || asked.has(after) || asked.size === MOST_PAGES) break;
			asked.add(after);
			page = await read(`?after=${encodeURIComponent(after)}`);
		}
		return lists.flat().flatMap(toTemplate);
	},
};
