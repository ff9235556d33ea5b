import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

/** The credential fields that are secret; their names are the same for every provider. */
const SECRET_FIELDS = ['apiKey', 'webhookSecret'];

const HIDDEN = '[hidden]';

/**
 * No provider nests deeper than about 10 levels. An answer can have 100,000, and would overflow the stack.
 */
const MAX_DEPTH = 32;

/** Takes secrets out of what a provider said, before a user sees it. */
export interface Redactor {
	/** The text with "[hidden]" in place of every secret, in time linear in its length. */
	text(text: string): string;
	/**
	 * The same for a value parsed from JSON: every text and number, and names of members but plain words and
	 * numbers, which are the names that code reads. What is nested too deeply to be read is left out.
	 */
	value<Value>(value: Value): Value;
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

const hex = (number: number, digits: number): string => number.toString(16).padStart(digits, '0');

/** One character as it is, as JSON escapes it, or as a URL does. */
function characterPattern(character: string): string {
	const inJson = Array.from(
		{ length: character.length },
		(_, at) => `\\\\u${hex(character.charCodeAt(at), 4)}`,
	);
	const inUrl = [...Buffer.from(character, 'utf8')].map((byte) => `%${hex(byte, 2)}`);
	const plain = /["\\/]/.test(character) ? `\\\\?${escaped(character)}` : escaped(character);
	return `(?:${[plain, inJson.join(''), inUrl.join(''), ...(character === ' ' ? ['\\+'] : [])].join('|')})`;
}

/**
 * The parts of the secret's base64 that do not depend on the text around it. A secret may begin at each of
 * the three bytes of a group, and the characters at its ends depend on its neighbours.
 */
function base64Patterns(secret: string): string[] {
	const bytes = Buffer.from(secret, 'utf8');
	return [0, 1, 2].flatMap((offset) => {
		const whole = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64url');
		const first = Math.ceil((offset * 8) / 6);
		const last = Math.floor(((offset + bytes.length) * 8) / 6);
		const core = whole.slice(first, last);
		// A shorter piece would be found in ordinary words.
		return core.length < 10 ? [] : [core.replace(/-/g, '[-+]').replace(/_/g, '[_/]')];
	});
}

function patternOf(secrets: string[]): RegExp | undefined {
	const longestFirst = [...secrets].sort((one, other) => other.length - one.length);
	const patterns = longestFirst.flatMap((secret) => [
		[...secret].map(characterPattern).join(''),
		...base64Patterns(secret),
	]);
	return patterns.length === 0 ? undefined : new RegExp(patterns.join('|'), 'gi');
}

/** The redactor for a credential's secrets. */
export function redactorOf(credential: ICredentialDataDecryptedObject): Redactor {
	const secrets = SECRET_FIELDS.map((field) => credential[field])
		.map((secret) => (typeof secret === 'string' || typeof secret === 'number' ? String(secret).trim() : ''))
		.filter((secret) => secret !== '');
	const pattern = patternOf([...new Set(secrets)]);
	const text = (clear: string): string =>
		pattern === undefined ? clear : clear.toWellFormed().replace(pattern, HIDDEN);
	const nameOf = (name: string): string => (/^(?:[a-z_]*|\d+)$/i.test(name) ? name : text(name));
	function value<Value>(clear: Value, depth?: number): Value;
	function value(clear: unknown, depth = MAX_DEPTH): unknown {
		if (typeof clear === 'string') return text(clear);
		if (typeof clear === 'number') return text(String(clear)) === String(clear) ? clear : HIDDEN;
		if (typeof clear !== 'object' || clear === null) return clear;
		if (depth === 0) return '[nested too deeply]';
		if (Array.isArray(clear)) return clear.map((entry: unknown) => value(entry, depth - 1));
		return Object.fromEntries(
			Object.entries(clear).map(([name, member]) => [nameOf(name), value(member, depth - 1)]),
		);
	}
	return { text, value: (clear) => value(clear) };
}
