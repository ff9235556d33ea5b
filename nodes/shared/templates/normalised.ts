import { asRecord, asText } from '../http/tolerant';
import { cleanText } from '../text';
import { withVariables, type Template } from './template';

/** A template as a provider spells it; whatever is missing is absent. */
interface RawTemplate {
	name: string;
	language: string;
	status?: string;
	category?: string;
	header?: { format?: string; text?: string };
	body?: string;
	footer?: string;
	buttons?: RawButton[];
}

interface RawButton {
	type?: string;
	text?: string;
	url?: string;
}

/**
 * A button as Meta and Infobip list it, in any state. Without a schema, which takes seconds for a million of
 * them.
 */
export function readButton(raw: unknown): RawButton {
	const { type, text, url } = asRecord(raw);
	return { type: asText(type), text: asText(text), url: asText(url) };
}

const word = (text = ''): string => cleanText(text).trim();

const lower = (text?: string): string => word(text).toLowerCase();

/** Our words for those of Meta, Infobip and 99digital; any other word stays, in lower case. */
const STATUSES = new Map([
	['submitted', 'pending'],
	['deactivated', 'disabled'],
	['submission rejected', 'rejected'],
	['first_paused', 'paused'],
	['second_paused', 'paused'],
]);

const BUTTON_TYPES = new Map([
	['quick_reply', 'quickReply'],
	['phone_number', 'phone'],
	['copy_code', 'copyCode'],
]);

/**
 * The template in our words, with what it leaves open; none when it has no name, by which alone it could be
 * sent.
 */
export function normalised(raw: RawTemplate): Template[] {
	const { header, body, footer, buttons = [] } = raw;
	const [name, status] = [word(raw.name), lower(raw.status)];
	if (name === '') return [];
	const template = withVariables({
		name,
		language: word(raw.language),
		status: STATUSES.get(status) ?? status,
		category: lower(raw.category),
		...(header && {
			header: {
				type: lower(header.format) || 'text',
				...(header.text !== undefined && { text: cleanText(header.text) }),
			},
		}),
		...(body !== undefined && { body: cleanText(body) }),
		...(footer !== undefined && { footer: cleanText(footer) }),
		...(buttons.length > 0 && {
			buttons: buttons.map(({ type, text = '', url }) => ({
				type: BUTTON_TYPES.get(lower(type)) ?? lower(type),
				text: cleanText(text),
				...(url !== undefined && { url: cleanText(url) }),
			})),
		}),
	});
	return [template];
}
