/**
 * A text value as vCard 3.0 writes it (RFC 2426 §5): line breaks, commas, semicolons and backslashes
 * escaped.
 */
export function escapeText(text: string): string {
	return withLineFeeds(text)
		.replace(/[\\;,]/g, '\\$&')
		.replace(/\n/g, '\\n');
}

/**
 * A URI: commas and semicolons belong to it and stay (RFC 2426 §3.6.8), so only what would break the line
 * is escaped.
 */
export function escapeUri(uri: string): string {
	return withLineFeeds(uri).replace(/\\/g, '\\\\').replace(/\n/g, '\\n');
}

/** The reverse of both, for every version; `\:` is what older Apple programs write in URLs. */
export function unescapeText(value: string): string {
	if (!value.includes('\\')) return value;
	return value.replace(/\\([\\;,:nN])/g, (_, character: string) => (/n/i.test(character) ? '\n' : character));
}

/** The components of a structured value (N, ORG, ADR), unescaped and trimmed. */
export function splitComponents(value: string): string[] {
	const components: string[] = [];
	let start = 0;
	for (let at = 0; at < value.length; at += 1) {
		if (value[at] === '\\') {
			at += 1;
		} else if (value[at] === ';') {
			components.push(value.slice(start, at));
			start = at + 1;
		}
	}
	components.push(value.slice(start));
	return components.map((component) => unescapeText(component).trim());
}

/**
 * A parameter's value: RFC 6868 writes what no parameter may hold with a caret, and quotes keep separators
 * in it.
 */
export function escapeParameter(value: string): string {
	const encoded = withLineFeeds(value).replace(/\^/g, '^^').replace(/\n/g, '^n').replace(/"/g, "^'");
	return /[;:,]/.test(encoded) ? `"${encoded}"` : encoded;
}

/** The reverse of `escapeParameter`. */
export function unescapeParameter(value: string): string {
	const isQuoted = value.length > 1 && value.startsWith('"') && value.endsWith('"');
	const bare = isQuoted ? value.slice(1, -1) : value;
	if (!bare.includes('^')) return bare;
	return bare.replace(/\^([n^'])/g, (_, character: string) => ({ n: '\n', "'": '"' })[character] ?? '^');
}

/** A vCard knows one kind of line break inside a value. */
function withLineFeeds(text: string): string {
	return text.replace(/\r\n?/g, '\n');
}
