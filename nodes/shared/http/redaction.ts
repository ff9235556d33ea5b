import { type ICredentialDataDecryptedObject, UserError } from 'n8n-workflow';

import { cleanText } from '../text';

/** The credential fields that are secret, by their names, which are the same for every provider. */
const SECRET_FIELDS = { apiKey: 'API Key', webhookSecret: 'Webhook Secret' };

/** In UTF-16 units; no provider's key has more than some hundred. */
const LONGEST_SECRET = 1_000;

/** @throws UserError when a secret is longer than any key: something else was pasted there */
export function requireShortSecrets(credential: ICredentialDataDecryptedObject): void {
	for (const [field, name] of Object.entries(SECRET_FIELDS)) {
		if (String(credential[field] ?? '').length <= LONGEST_SECRET) continue;
		throw new UserError(`"${name}" in the credential has more than 1,000 characters`, {
			description: `Copy "${name}" again into the credential: it is one line of text`,
		});
	}
}

const HIDDEN = '[hidden]';

/**
 * No provider nests deeper than about 10 levels. An answer can have 100,000, and would overflow the stack.
 */
const MAX_DEPTH = 32;

/**
 * Names of this length are read by no code of a provider's answers, so that a secret in place of one can be
 * hidden.
 */
const LONG_NAME = 20;

/** Takes secrets out of what a provider said, before a user sees it. */
export interface Redactor {
	/** The text with "[hidden]" in place of every secret, in time linear in its length. */
	text(text: string): string;
	/**
	 * The same for a value parsed from JSON: every text and number, and names of members but short plain words
	 * and numbers, which are the names that code reads. What is nested too deeply to be read is left out.
	 */
	value<Value>(value: Value): Value;
}

/**
 * In lower case, with every place where it was: alone, İ would become two units, and Σ depends on what follows.
 */
const lower = (text: string): string =>
	text.replace(/[İΣ]/g, (unit) => (unit === 'Σ' ? 'σ' : 'i')).toLowerCase();

/**
 * A text in one of the ways to read it. `places` says where each unit of it begins in the text as it came, and
 * where the last one ends; each unit is a place of its own when absent.
 */
interface Reading {
	units: string;
	places?: number[];
}

/** Reads what `pattern` finds as what `decode` makes of it: a list of units, and how long each was. */
function decoded(
	{ units, places }: Reading,
	pattern: RegExp,
	decode: (found: string) => Array<readonly [unit: string, length: number]>,
): Reading {
	const read: string[] = [];
	const at: number[] = [];
	const placeOf = (index: number) => places?.[index] ?? index;
	let next = 0;
	const keepUntil = (end: number) => {
		read.push(units.slice(next, end));
		for (; next < end; next++) at.push(placeOf(next));
	};
	for (const { 0: found, index } of units.matchAll(pattern)) {
		keepUntil(index);
		for (const [unit, length] of decode(found)) {
			read.push(unit);
			for (let half = 0; half < unit.length; half++) at.push(placeOf(next));
			next += length;
		}
	}
	keepUntil(units.length);
	return { units: lower(read.join('')), places: [...at, placeOf(units.length)] };
}

/** As JSON escapes it. */
const inJson = (reading: Reading): Reading =>
	decoded(reading, /\\(?:u[\da-f]{4}|["\\/])/g, (found) => [
		[
			found.length === 2 ? found.slice(1) : String.fromCharCode(Number.parseInt(found.slice(2), 16)),
			found.length,
		],
	]);

/** How many bytes a character of UTF-8 has, by the first of them. */
const width = (byte: number): number => (byte < 0xc0 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4);

/** As a URL escapes it. */
const inUrl = (reading: Reading): Reading =>
	decoded(reading, /(?:%[\da-f]{2})+/g, (found) => {
		const bytes = Buffer.from(found.replaceAll('%', ''), 'hex');
		const characters: Array<[string, number]> = [];
		for (let at = 0; at < bytes.length;) {
			const character = bytes.subarray(at, at + width(bytes[at] ?? 0)).toString('utf8');
			const isWhole = !character.includes('\uFFFD');
			const count = isWhole ? Buffer.byteLength(character) : 1;
			characters.push([isWhole ? character : '\uFFFD', 3 * count]);
			at += count;
		}
		return characters;
	});

const inForm = ({ units, places }: Reading): Reading => ({ units: units.replaceAll('+', ' '), places });

/**
 * All ways in which a text that came through JSON, a URL or a form may spell a secret, also one through the
 * other and through a URL twice.
 */
function readings(plain: Reading): Reading[] {
	const text = plain.units;
	const first = text.includes('\\') ? [plain, inJson(plain)] : [plain];
	if (!text.includes('%') && !first.some(({ units }) => units.includes('%')))
		return text.includes('+') ? [...first, ...first.map(inForm)] : first;
	const once = first.map(inUrl);
	return [...first, ...once, ...once.map(inUrl), ...first.map((reading) => inUrl(inForm(reading)))];
}

/** Where `wanted` is, one after the other, in time linear in the lengths of both (Knuth, Morris, Pratt). */
function find(wanted: string, units: string): number[] {
	// Nearly every text, at once.
	if (!units.includes(wanted.slice(0, 8))) return [];
	const fallback = [0];
	const found: number[] = [];
	const advance = (matched: number, unit: string | undefined): number => {
		let length = matched;
		while (length > 0 && wanted[length] !== unit) length = fallback[length - 1] ?? 0;
		return wanted[length] === unit ? length + 1 : 0;
	};
	for (let at = 1; at < wanted.length; at++) fallback.push(advance(fallback[at - 1] ?? 0, wanted[at]));
	let matched = 0;
	for (let at = 0; at < units.length; at++) {
		matched = advance(matched, units[at]);
		if (matched < wanted.length) continue;
		found.push(at + 1 - matched);
		matched = 0;
	}
	return found;
}

/**
 * The parts of the secret's base64 that do not depend on the text around it. A secret may begin at each of
 * the three bytes of a group, and the characters at its ends depend on its neighbours.
 */
function base64Of(secret: string): string[] {
	const bytes = Buffer.from(secret, 'utf8');
	return [0, 1, 2].flatMap((offset) => {
		const whole = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
		const first = Math.ceil((offset * 8) / 6);
		const last = Math.floor(((offset + bytes.length) * 8) / 6);
		const core = whole.slice(first, last);
		// A shorter piece would be found in ordinary words.
		return core.length < 10 ? [] : [lower(core)];
	});
}

/**
 * The text without the secrets in it, and without control characters, which are left out of it later: a secret
 * that has some in between would then be whole.
 */
function hide(text: string, secrets: string[], encoded: string[]): string {
	const clear = cleanText(text);
	const ranges: Array<[start: number, end: number]> = [];
	const search = ({ units, places }: Reading, wanted: string[]) => {
		for (const one of wanted) {
			for (const start of find(one, units)) {
				const end = start + one.length;
				ranges.push([places?.[start] ?? start, places?.[end] ?? end]);
			}
		}
	};
	const plain: Reading = { units: lower(clear) };
	for (const reading of readings(plain)) search(reading, secrets);
	search({ units: plain.units.replaceAll('-', '+').replaceAll('_', '/') }, encoded);
	if (ranges.length === 0) return clear;
	ranges.sort(([one], [other]) => one - other);
	const shown: string[] = [];
	let next = 0;
	for (const [start, end] of ranges) {
		if (start >= next) shown.push(clear.slice(next, start), HIDDEN);
		next = Math.max(next, end);
	}
	return [...shown, clear.slice(next)].join('');
}

/** The redactor for a credential's secrets. */
export function redactorOf(credential: ICredentialDataDecryptedObject): Redactor {
	const secrets = Object.keys(SECRET_FIELDS)
		.map((field) => credential[field])
		.map((secret) => (typeof secret === 'string' || typeof secret === 'number' ? String(secret).trim() : ''))
		.filter((secret) => secret !== '');
	const wanted = secrets.map((secret) => lower(cleanText(secret)));
	const encoded = secrets.flatMap(base64Of);
	// Every spelling of a secret is at least as long as the shortest of these: most words of an answer are shorter.
	const shortest = Math.min(...[...wanted, ...encoded].map(({ length }) => length));
	const text = (clear: string): string =>
		clear.length < shortest ? cleanText(clear) : hide(clear, wanted, encoded);
	// A secret of few characters may be the name of a member that code reads.
	const isWordLike = secrets.some((secret) => secret.length < 8);
	const nameOf = (name: string): string =>
		isWordLike && /^(?:[a-z_]*|\d+)$/i.test(name) && name.length < LONG_NAME ? name : text(name);
	function value<Value>(clear: Value, depth?: number): Value;
	function value(clear: unknown, depth = MAX_DEPTH): unknown {
		if (typeof clear === 'string') return text(clear);
		// JSON.parse has rounded a number that is no safe integer.
		if (typeof clear === 'number') {
			const isSecret =
				text(String(clear)) !== String(clear) || secrets.some((secret) => Number(secret) === clear);
			return isSecret ? HIDDEN : clear;
		}
		if (typeof clear !== 'object' || clear === null) return clear;
		if (depth === 0) return '[nested too deeply]';
		if (Array.isArray(clear)) return clear.map((entry: unknown) => value(entry, depth - 1));
		return Object.fromEntries(
			Object.entries(clear).map(([name, member]) => [nameOf(name), value(member, depth - 1)]),
		);
	}
	return { text, value: (clear) => value(clear) };
}
