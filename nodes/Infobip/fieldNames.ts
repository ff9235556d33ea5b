import { CONTACT_FIELDS, groupOf, GROUPS, OWN_FIELDS } from '../shared/contact/fields';
import { cut } from '../shared/http/quote';
import { isRecord } from '../shared/json';
import { NAMES } from './messages/contacts';
import { PARAMETERS } from './messages/parameterNames';

/**
 * Steps inside a card. The number of an entry follows its group; the field that names its entry needs no word
 * of its own.
 */
const CARD_STEPS = new Map(
	GROUPS.flatMap((group): Array<[string, string]> => {
		const { label, main, fields } = groupOf(group);
		const names: Readonly<Record<string, string | null>> = NAMES[group];
		const steps = Object.entries(fields).map(([field, words]): [string, string] => [
			names[field] ?? field,
			field === main ? '' : words.label,
		]);
		return [[group, label], ...steps];
	}),
);
for (const field of OWN_FIELDS) CARD_STEPS.set(field, CONTACT_FIELDS[field].label);

/** Groups of which a card has one: their fields are named without them. */
const isSingle = (step: string): boolean =>
	GROUPS.some((group) => group === step && groupOf(group).plural === undefined);

function cardField([group = '', ...inside]: string[]): string {
	if (isSingle(group) && inside.length > 0) return cardField(inside);
	return [group, ...inside]
		.map((step) => (/^\d+$/.test(step) ? String(Number(step) + 1) : (CARD_STEPS.get(step) ?? step)))
		.filter((word) => word !== '')
		.join(' ');
}

/** Steps inside buttons and lists; the number of an entry follows it. */
const CHOICE_STEPS = new Map([
	['buttons', 'Button'],
	['sections', 'Section'],
	['rows', 'Row'],
	['id', 'ID'],
	['title', 'Title'],
	['description', 'Description'],
]);

/**
 * @param steps behind `content.action`: those of `sections[0].rows[2].title` are "Section 1: Row 3: Title"
 */
const choiceField = (steps: string[]): string =>
	steps
		.map((step) => (/^\d+$/.test(step) ? ` ${Number(step) + 1}` : `: ${CHOICE_STEPS.get(step) ?? step}`))
		.join('')
		.slice(2);

/**
 * The name the user knows a field by: `content.contacts[1].phones[0].phone` is "Contact 2: Phone 1". An
 * unknown path stays.
 */
export function fieldName(path: string): string {
	const [first, second, ...others] = path.split(/[.[\]]+/).filter((step) => step !== '');
	// A template is sent in a list of one message, which may stand before its paths or not (Infobip contract
	// §22.6).
	const isInList = first === 'messages' && second !== undefined && /^\d+$/.test(second);
	const steps = [...(isInList ? [] : [first, second]), ...others].filter((step) => step !== undefined);
	const [content, contacts, position, ...inside] = steps;
	const isChoice = content === 'content' && contacts === 'action' && CHOICE_STEPS.has(position ?? '');
	if (isChoice && /^\d+$/.test(inside[0] ?? '')) return choiceField(steps.slice(2));
	if (content !== 'content' || contacts !== 'contacts' || !/^\d+$/.test(position ?? ''))
		return PARAMETERS.get(steps.join('.')) ?? path;
	const field = cardField(inside);
	return `Contact ${Number(position) + 1}${field === '' ? '' : `: ${field}`}`;
}

/**
 * A sentence in which known paths are replaced by their names. Words are looked at one by one, since an
 * expression that finds paths in any text would take time that grows with the square of its length.
 */
function withFieldNames(sentence: string): string {
	return sentence
		.split(/([^\w.[\]]+)/)
		.map((word) => {
			const path = word.replace(/\.$/, '');
			const name = /[.[]/.test(path) ? fieldName(path) : path;
			return name === path ? word : `"${name}"${word.slice(path.length)}`;
		})
		.join('');
}

/** As much as can be shown of what a provider finds wrong. */
const MOST_PROBLEMS = 20;

function problem(path: unknown, rules: unknown): string[] {
	const words = (Array.isArray(rules) ? rules : [rules])
		.slice(0, MOST_PROBLEMS)
		.filter((rule): rule is string => typeof rule === 'string' && rule.trim() !== '')
		.map(cut);
	if (typeof path !== 'string' || path.trim() === '') return words.map(withFieldNames);
	return [[`"${fieldName(cut(path.trim()))}"`, words.join(', ')].filter((part) => part !== '').join(' ')];
}

/**
 * What is wrong with which field, in the user's words, a sentence each (Infobip contract §5); the first 20.
 * @param validationErrors of envelope A: path → list of rules, or text
 * @param violations of envelope B: a list of `{ property, violation }`
 */
export function namedProblems(validationErrors: unknown, violations: unknown): string[] {
	const first = isRecord(validationErrors)
		? Object.entries(validationErrors)
				.slice(0, MOST_PROBLEMS)
				.flatMap(([path, rules]) => problem(path, rules))
		: problem('', validationErrors);
	const second = (Array.isArray(violations) ? violations : [])
		.slice(0, MOST_PROBLEMS)
		.flatMap((entry: unknown) => (isRecord(entry) ? problem(entry.property, entry.violation) : []));
	return [...first, ...second];
}
