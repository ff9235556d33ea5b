import { isRecord } from '../../json';
import { templateFields } from '../../templates/fields';
import { filled } from '../../templates/placeholders';
import { isAuthentication, type Template } from '../../templates/template';
import type { Field } from '../fields/field';
import { LONGEST_BUTTON, requirePossible } from './buttons';
import type { TemplateButton, TemplateContent, TemplateHeader } from './content';
import { readHeader } from './header';
import { LONGEST_VALUE, readValue, requireValue } from './values';

type Filled = Pick<TemplateContent, 'header' | 'body' | 'text' | 'buttons'>;

/** What the user filled in for the fields of a template: value and label of each. */
function mappedFields(template: Template, mapped: unknown): (id: string) => Field {
	const values = isRecord(mapped) && isRecord(mapped.value) ? mapped.value : {};
	return (id) => ({
		value: values[id],
		name() {
			const label = templateFields(template).find((field) => field.id === id)?.displayName ?? id;
			return `"${label}"`;
		},
	});
}

/**
 * An authentication template wants the code in its body and in its one button (Infobip contract §22.4,
 * Kaleyra contract §22.2).
 */
function authentication(field: Field): Filled {
	const code = requireValue(field, LONGEST_VALUE);
	return { body: [code], buttons: [{ type: 'code', index: 0, position: 0, value: code }] };
}

const readMappedHeader = (
	{ header, variables }: Template,
	field: (id: string) => Field,
): TemplateHeader | undefined =>
	variables.header === 0
		? undefined
		: readHeader(header?.type, (part) =>
				field(part === 'Text' || part === 'Url' ? 'header' : `header${part}`),
			);

function readButtons({ buttons = [], variables }: Template, field: (id: string) => Field): TemplateButton[] {
	const open = new Set(variables.buttons);
	const read: TemplateButton[] = [];
	buttons.forEach(({ type, text }, index) => {
		const given = field(`button${index}`);
		const place = { index, position: read.length };
		if (open.has(index)) {
			const kind = type === 'copyCode' ? type : 'url';
			read.push({ type: kind, ...place, value: requireValue(given, LONGEST_BUTTON[kind]) });
		} else if (type === 'quickReply') {
			// Without a value it sends back its text: said outright, positions hold where a provider counts by them.
			const value =
				readValue(given, LONGEST_BUTTON[type]) ??
				requireValue({ ...given, value: text }, LONGEST_BUTTON[type]);
			read.push({ type, ...place, value });
		}
	});
	return requirePossible(read);
}

/**
 * What the user filled in for the fields of the chosen template; values of fields that it does not have are
 * ignored.
 * @param template as `requireTemplate` gave it
 * @param mapped the parameter "Variables", as n8n stored it
 * @throws UserError naming the field that does not fit
 */
export function readMapped(template: Template, mapped: unknown): Filled {
	const field = mappedFields(template, mapped);
	if (isAuthentication(template)) return authentication(field('body1'));
	const header = readMappedHeader(template, field);
	const body = Array.from({ length: template.variables.body }, (_, index) =>
		requireValue(field(`body${index + 1}`), LONGEST_VALUE),
	);
	return {
		...(header && { header }),
		body,
		...(template.body !== undefined && { text: filled(template.body, body) }),
		buttons: readButtons(template, field),
	};
}
