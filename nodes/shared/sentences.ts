/** How much of very long words stays, of their beginning and of their end, in UTF-16 units. */
const BEGINNING = 700;
const END = 250;

/**
 * The words; of very long ones, such as those around a value that is a whole file, what says where it stands
 * and what is wrong.
 */
const moderate = (words: string): string =>
	words.length <= BEGINNING + END
		? words
		: `${words.slice(0, BEGINNING)}…${words.slice(-END)}`.toWellFormed();

/**
 * What happened and how to fix it, in the words of whatever was thrown, about 1,000 characters of each at
 * most.
 */
export function wordsOf(error: unknown): { message: string; description: string } {
	if (!(error instanceof Error)) return { message: moderate(String(error)), description: '' };
	const { message } = error;
	const description = 'description' in error ? error.description : undefined;
	return {
		message: moderate(message),
		description: typeof description === 'string' ? moderate(description) : '',
	};
}

/** The parts that say something, as sentences one after the other; a part may bring its full stop along. */
export function sentences(...parts: string[]): string {
	const said = parts.map((part) => part.trim()).filter((part) => part !== '');
	return said
		.map((part, index) => (index === said.length - 1 || /[.!?…]$/.test(part) ? part : `${part}.`))
		.join(' ');
}
