import { z } from 'zod';

import { isRecord } from '../json';
import { countCharacters } from '../messages/characters';
import type { Kind } from '../messages/kinds';
import { readGiven, toProperties, type AnyTable, type Option, type OptionTable } from './option';

interface Words {
	displayName: string;
	description: string;
	placeholder?: string;
	kinds?: readonly Kind[];
}

interface TextWords extends Words {
	/** The most characters the provider takes. */
	longest?: number;
	/** What happens to a longer text, as the end of the error. */
	otherwise?: string;
}

/**
 * A text. A number counts as text, since systems write references without quotes; NaN and Infinity are none.
 */
export function textOption({ kinds, longest, otherwise = '', ...words }: TextWords) {
	const text = z.string({ message: `${words.displayName} is not text` });
	const isShortEnough = (given: string) => longest === undefined || countCharacters(given) <= longest;
	const tooLong = `${words.displayName} is longer than ${longest} characters${otherwise}`;
	return {
		property: { ...words, type: 'string', default: '' },
		schema: z.preprocess(
			(value) => (Number.isFinite(value) ? String(value) : value),
			text.refine(isShortEnough, tooLong).optional(),
		),
		kinds,
	} satisfies Option<string | undefined>;
}

interface FlagWords extends Words {
	default?: boolean;
}

/** A switch; `undefined` when it was not added. */
export function flagOption({ kinds, ...words }: FlagWords) {
	return {
		property: { default: false, ...words, type: 'boolean' },
		schema: z.boolean({ message: `${words.displayName} is neither true nor false` }).optional(),
		kinds,
	} satisfies Option<boolean | undefined>;
}

interface NumberWords extends Words {
	default: number;
	min: number;
	max: number;
	/** Whether the form shows the highest number as well. */
	showMax?: boolean;
}

/** A whole number; its default when it was not added. */
export function numberOption({ kinds, min, max, showMax = true, ...words }: NumberWords) {
	const name = words.displayName;
	return {
		property: {
			...words,
			type: 'number',
			typeOptions: { minValue: min, ...(showMax ? { maxValue: max } : {}), numberPrecision: 0 },
		},
		schema: z
			.number({ message: `${name} is not a number` })
			.int(`${name} is not a whole number`)
			.min(min, `${name} is below ${min}`)
			.max(max, `${name} is above ${max}`)
			.default(words.default),
		kinds,
	} satisfies Option<number>;
}

/** One of several words, of which a number may be one; `undefined` when it was not added. */
export function choiceOption<Word extends string>({
	kinds,
	words: [first, ...others],
	names,
	...rest
}: Words & {
	words: readonly [Word, ...Word[]];
	/** What the form calls them, where they do not speak for themselves. */
	names?: Readonly<Record<Word, string>>;
	default: Word;
}) {
	const words: [Word, ...Word[]] = [first, ...others];
	const options = words
		.map((word) => ({ name: names?.[word] ?? word, value: word }))
		.sort((one, other) => (one.name < other.name ? -1 : 1));
	return {
		property: { ...rest, type: 'options', options },
		schema: z.preprocess(
			(value) => (Number.isFinite(value) ? String(value) : value),
			z.enum(words, { message: `${rest.displayName} is not one of ${words.join(', ')}` }).optional(),
		),
		kinds,
	} satisfies Option<Word | undefined>;
}

/** Options of their own, in a collection inside the collection. */
export function groupOption<Values>({
	kinds,
	options,
	...words
}: Words & { options: OptionTable<Values> }): Option<Values | undefined>;
export function groupOption({ kinds, options, ...words }: Words & { options: AnyTable }): Option<unknown> {
	return {
		property: { ...words, type: 'collection', default: {}, options: toProperties(options) },
		schema: z
			.custom<Record<string, unknown>>(isRecord, {
				message: `${words.displayName} has an unexpected structure`,
			})
			.transform((given) => readGiven(options, given))
			.optional(),
		kinds,
		options,
	};
}
