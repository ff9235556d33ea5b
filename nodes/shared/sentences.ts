/** What happened and how to fix it, in the words of whatever was thrown. */
export function wordsOf(error: unknown): { message: string; description: string } {
	if (!(error instanceof Error)) return { message: String(error), description: '' };
	const { message } = error;
	const description = 'description' in error ? error.description : undefined;
	return { message, description: typeof description === 'string' ? description : '' };
}

/** The parts that say something, as sentences one after the other; a part may bring its full stop along. */
export function sentences(...parts: string[]): string {
	const said = parts.map((part) => part.trim()).filter((part) => part !== '');
	return said
		.map((part, index) => (index === said.length - 1 || /[.!?…]$/.test(part) ? part : `${part}.`))
		.join(' ');
}
