import { UserError } from 'n8n-workflow';
import { z } from 'zod/v3';

import { asList, asRecord, asText, isRecord, looseList, looseText } from '../shared/tolerant';
import { normalised, readButton, readFlow, type Template } from '../shared/templates/template';
import type { Flow, TemplateApi, TemplateTarget } from '../shared/provider';
import { isSegment } from '../shared/http/urls';
import { refusal } from './answer';

/** Meta's list item: which layout Kaleyra gives it is not known (Kaleyra contract §28). */
const itemSchema = z.object({ status: looseText, category: looseText, components: looseList });

function readComponent(raw: unknown) {
	const { type, format, text, buttons, limited_time_offer: offer } = asRecord(raw);
	return { type: asText(type), format: asText(format), text: asText(text), buttons, offer };
}

/** Meta's component of a template with an offer (Kaleyra contract §22.5). */
function readOffer(raw: unknown) {
	if (raw === undefined) return undefined;
	const { text, has_expiration: expires } = asRecord(raw);
	return { text: asText(text), expires: expires === true };
}

function toTemplate(raw: unknown): Template[] {
	const item = asRecord(raw);
	const { name } = item;
	const language = isRecord(item.language) ? item.language.code : item.language;
	if (typeof name !== 'string' || typeof language !== 'string') return [];
	const { components, ...head } = itemSchema.parse(item);
	const read = components.map(readComponent);
	const component = (type: string) => read.find((found) => found.type?.trim().toUpperCase() === type);
	return normalised({
		name,
		language,
		...head,
		header: component('CAROUSEL') ? { format: 'carousel' } : component('HEADER'),
		body: component('BODY')?.text,
		footer: component('FOOTER')?.text,
		buttons: asList(component('BUTTONS')?.buttons).map(readButton),
		offer: readOffer(component('LIMITED_TIME_OFFER')?.offer),
	});
}

interface Page {
	list: unknown[];
	/** What asks for the next page, where there is one. */
	after?: string;
}

/**
 * The list in an answer: bare, below `data`, or below `data.data` (Kaleyra contract §28). Meta's pages name
 * the next one in `paging`, which is beside the list.
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

/**
 * All pages of a list of the account's WABA (Kaleyra contract §28 and §28.1); `undefined` when one cannot be
 * read.
 */
async function listOfWaba(
	{ call, address, credential: { wabaId } }: TemplateTarget,
	list: 'message_templates' | 'flows',
): Promise<unknown[] | undefined> {
	const id = String(wabaId ?? '').trim();
	if (!isSegment(id)) {
		throw new UserError(
			`The credential has no WABA ID, which Kaleyra needs to list ${list === 'flows' ? list : 'templates'}`,
			{
				description:
					'Fill in "WABA ID" in the credential. The trigger shows it as raw.extra_info.waba_id with the option "Include Raw"',
			},
		);
	}
	const url = `${address}/${encodeURIComponent(id)}/${list}`;
	const readPage = async (query: string) => {
		const answer = await call({ method: 'GET', url: `${url}${query}` });
		const refused = refusal(answer);
		if (refused) throw new UserError(refused.message, { description: refused.description });
		return pageIn(answer.body);
	};
	const listed: unknown[] = [];
	const asked = new Set<string>();
	for (let query = ''; ;) {
		const page = await readPage(query);
		if (page === undefined) return undefined;
		for (const entry of page.list) listed.push(entry);
		const { after } = page;
		// A page that leads back to one that was read already would go on for ever.
		if (after === undefined || asked.has(after) || asked.size === MOST_PAGES) return listed;
		asked.add(after);
		query = `?after=${encodeURIComponent(after)}`;
	}
}

/** Where a cursor is ignored, each page is the first one again. */
const withoutRepeats = <Entry>(entries: Entry[]): Entry[] => [
	...new Map(entries.map((entry): [string, Entry] => [JSON.stringify(entry), entry])).values(),
];

/** The templates of the account's WABA (Kaleyra contract §28). */
export const templates: TemplateApi = {
	lacks: [],
	async list(target) {
		const listed = await listOfWaba(target, 'message_templates');
		return listed && withoutRepeats(listed.flatMap(toTemplate));
	},
};

/** The flows of the account's WABA (Kaleyra contract §28.1). */
export async function listFlows(target: TemplateTarget): Promise<Flow[] | undefined> {
	const listed = await listOfWaba(target, 'flows');
	return listed && withoutRepeats(listed.flatMap(readFlow));
}
