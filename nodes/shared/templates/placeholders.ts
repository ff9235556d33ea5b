/** A place in a template's text that a value fills. */
export interface Placeholder {
	/** A number, or a name such as `first_name`. */
	name: string;
	/** Its position in the text. */
	start: number;
	end: number;
}

const PLACEHOLDER = /\{\{\s{0,5}(\w{1,100})\s{0,5}\}\}/g;

const isNumber = ({ name }: Placeholder): boolean => /^\d+$/.test(name);

/**
 * The placeholders of a text, each once, in the order in which their values are given: by number; as they
 * appear where they have names.
 */
export function placeholdersIn(text = ''): Placeholder[] {
	// A list may have hundreds of thousands of texts, hardly any of them with a placeholder.
	if (!text.includes('{{')) return [];
	const found = new Map<string, Placeholder>();
	for (const match of text.matchAll(PLACEHOLDER)) {
		const [whole, name = ''] = match;
		if (!found.has(name)) found.set(name, { name, start: match.index, end: match.index + whole.length });
	}
	const placeholders = [...found.values()];
	return placeholders.every(isNumber)
		? placeholders.sort((one, other) => Number(one.name) - Number(other.name))
		: placeholders;
}

/** The first placeholder that has a name instead of a number. */
export const namedPlaceholder = (text?: string): string | undefined =>
	placeholdersIn(text).find((placeholder) => !isNumber(placeholder))?.name;

/** The text with the values of its placeholders, which are in the order of `placeholdersIn`. */
export function filled(text: string, values: string[]): string {
	const byName = new Map(placeholdersIn(text).map(({ name }, index) => [name, values[index]]));
	return text.replace(PLACEHOLDER, (whole, name: string) => byName.get(name) ?? whole);
}

/**
 * How much of the text beside a placeholder is looked at, in UTF-16 units, and how many characters of it are
 * shown: n8n's editor cuts labels off at about 26.
 */
const WINDOW = 60;
const SHOWN = 10;

const oneLine = (text: string): string => text.toWellFormed().replace(/\s+/g, ' ');

/** The end of a text, from a word on where it has several. */
function endOf(text: string): string {
	const characters = [...text];
	const end = characters.slice(-SHOWN).join('');
	return characters.length > SHOWN ? end.replace(/^\S*\s(?=\S)/, '') : end;
}

/** The beginning of a text, up to a word's end where it has several. */
function beginningOf(text: string): string {
	const characters = [...text];
	const beginning = characters.slice(0, SHOWN).join('');
	return characters.length > SHOWN ? beginning.replace(/(\S)\s\S*$/, '$1') : beginning;
}

/**
 * The words around a placeholder, in its own sentence, such as "order … is ready", so that nobody counts
 * brackets.
 */
export function wordsAround(text: string, { start, end }: Placeholder): string {
	const before = text.slice(Math.max(0, start - WINDOW), start).replace(/^.*(?:\}\}|[.!?]\s|\n)/s, '');
	const after = text.slice(end, end + WINDOW).replace(/(?:\{\{|[.!?]\s|\n).*$/s, '');
	const left = endOf(oneLine(before).replace(/^[\s,:;]+/, ''));
	const right = beginningOf(oneLine(after)).replace(/[\s.,:;!?]+$/, '');
	return `${left}…${right}`.trim();
}
