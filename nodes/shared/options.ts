import { type INodeProperties, UserError } from 'n8n-workflow';
import { z } from 'zod/v3';

import { COUNTRIES, type Country, isCountry } from './contact/countries';
import { refuseUnknown } from './errors';
import { isRecord } from './tolerant';
import type { ReadingOptions, SendingOperation } from './messages/kind';
import { cleanText, countCharacters, isBlank } from './text';
import type { WaitLimit } from './wait/limitWaitTime';

/** An option of the node: what the form shows, and how a value is checked. */
export interface Option<Value> {
	/** Without its name, which is its key in the provider's table. */
	property: Omit<INodeProperties, 'name'>;
	/**
	 * Reads what was given; when nothing was, it gets `undefined`. Its error texts name the option by its
	 * display name.
	 */
	schema: z.ZodType<Value, z.ZodTypeDef, unknown>;
	/** The operations it is for; all of them when absent. */
	kinds?: readonly SendingOperation[];
	/**
	 * Where the form shows it: these parameters, named from the root (`/name`), have one of these values.
	 * Anywhere when absent.
	 */
	show?: Readonly<Record<string, readonly string[]>>;
	/** The options inside it, where it holds options of its own. */
	options?: AnyTable;
}

/** A provider's options by name. */
export type OptionTable<Values> = { readonly [Name in keyof Values]: Option<Values[Name]> };

/** What `readOptions` makes of a table. */
export type OptionValues<Table> = {
	[Name in keyof Table]: Table[Name] extends Option<infer Value> ? Value : never;
};

export type AnyTable = Readonly<Record<string, Option<unknown>>>;

type TableSchema = z.ZodObject<Record<string, AnyTable[string]['schema']>>;
const schemas = new WeakMap<AnyTable, TableSchema>();

/** The schema of a whole table, made once: every item of a run asks for it. */
function schemaOf(table: AnyTable): TableSchema {
	const schema =
		schemas.get(table) ??
		z.object(Object.fromEntries(Object.entries(table).map(([name, option]) => [name, option.schema])));
	schemas.set(table, schema);
	return schema;
}

/**
 * Every option of the table, by its schema.
 * @param place the collection, as the beginning of a sentence
 * @throws UserError naming an option that there is not, or in the words of the first one that does not fit
 */
export function readGiven(
	table: AnyTable,
	given: Record<string, unknown>,
	place = '"Options"',
): Record<string, unknown> {
	refuseUnknown(given, Object.keys(table), place);
	const values = Object.entries(given).filter(([, value]) => !isBlank(value));
	const result = schemaOf(table).safeParse(Object.fromEntries(values));
	if (result.success) return result.data;
	throw new UserError(result.error.issues[0]?.message ?? 'An option is not valid', {
		description: 'Correct it under "Options"',
	});
}

/** What was given for a kind of message, at any depth; what the form does not show is left out. */
const givenFor = (
	table: AnyTable,
	given: Record<string, unknown>,
	kind: SendingOperation | undefined,
): Record<string, unknown> =>
	Object.fromEntries(
		Object.entries(given)
			.filter(([name]) => kind === undefined || (table[name]?.kinds?.includes(kind) ?? true))
			.map(([name, value]): [string, unknown] => {
				const inner = table[name]?.options;
				return [name, inner !== undefined && isRecord(value) ? givenFor(inner, value, kind) : value];
			}),
	);

/**
 * The options that are for a kind of message, as their table says; all of them where there is no message.
 * @param given the parameter "Options", as n8n stored it
 * @throws UserError in the words of the first option that does not fit
 */
export function readOptions<Values>(
	table: OptionTable<Values>,
	given: unknown,
	kind?: SendingOperation,
): Values;
export function readOptions(
	table: AnyTable,
	given: unknown,
	kind?: SendingOperation,
): Record<string, unknown> {
	const options = given ?? {};
	if (!isRecord(options)) {
		throw new UserError('"Options" has an unexpected structure', {
			description: 'Correct the expression in "Options", or add the options one by one',
		});
	}
	return readGiven(table, givenFor(table, options, kind));
}

/** The options as members of a collection. */
export function toProperties(table: AnyTable): INodeProperties[] {
	return Object.entries(table).map(([name, { property, kinds, show }]) => {
		const conditions = Object.entries({ ...(kinds && { '/operation': kinds }), ...show });
		const shown = Object.fromEntries(conditions.map(([parameter, values]) => [parameter, [...values]]));
		return { ...property, name, ...(conditions.length === 0 ? {} : { displayOptions: { show: shown } }) };
	});
}

/** What only the retry of an execution needs stands behind everything else. */
const isLast = ({ name }: INodeProperties): number => Number(name === 'allowRetry');

/** The collection "Options" with the table's options. */
export function optionsCollection(
	table: AnyTable,
	displayOptions: INodeProperties['displayOptions'],
): INodeProperties {
	return {
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		displayOptions,
		options: toProperties(table).sort((one, other) => isLast(one) - isLast(other)),
	};
}

interface Words {
	displayName: string;
	description: string;
	placeholder?: string;
	kinds?: readonly SendingOperation[];
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
			.transform((given) => readGiven(options, given, words.displayName))
			.optional(),
		kinds,
		options,
	};
}

const name = textOption({
	displayName: 'Name for Cards Without One',
	kinds: ['sendContact'],
	placeholder: 'e.g. New contact',
	description: 'The formatted name for every card that has none. Some triggers receive cards without a name.',
});

const header = textOption({
	displayName: 'Header From Binary Field',
	kinds: ['sendTemplate', 'sendButtons', 'sendUrlButton'],
	placeholder: 'e.g. data',
	description:
		'The name of the input field that holds the image, video or document of the header, instead of a Header URL. n8n gives it out through a link.',
});

const NO_COUNTRY = 'Default Country is not the two-letter code of a country';

const defaultCountry = {
	property: {
		displayName: 'Default Country',
		type: 'options',
		default: 'US',
		description:
			'The country of numbers that have no country code in Recipients, Sender and the form of a contact. Numbers with + or 00 stay as they are: write those of other countries so.',
		options: Object.entries(COUNTRIES).map(([value, name]) => ({ name, value })),
	},
	schema: z
		.string({ message: NO_COUNTRY })
		.transform((code) => code.trim().toUpperCase())
		.refine(isCountry, NO_COUNTRY)
		.optional(),
} satisfies Option<Country | undefined>;

const onWhatsApp = flagOption({
	displayName: 'Numbers Are on WhatsApp',
	kinds: ['sendContact'],
	description:
		'Whether the numbers of the cards are on WhatsApp. When on, a number without a WhatsApp ID gets its digits, and the card offers "Message".',
});

/** For providers whose cards have WhatsApp IDs; the form has a switch for each number. */
export const onWhatsAppOption = { ...onWhatsApp, show: { '/contactSource': ['json', 'vcard'] } };

/** How the node sends: the options every provider's node has. */
export const sendingOptions = {
	allowRetry: flagOption({
		displayName: 'Allow Retry',
		description:
			'Whether an execution started with Retry in the executions list may send messages of which n8n no longer knows whether they were sent. Without it, Retry sends only what certainly was not.',
	}),
	defaultCountry,
	fallbackName: {
		...name,
		schema: name.schema.transform((given) => cleanText(given ?? '').trim() || undefined),
		// The form has a field for the name.
		show: { '/contactSource': ['json', 'vcard'] },
	},
	headerBinaryProperty: {
		...header,
		schema: header.schema.transform((given) => given?.trim()),
	},
	linkHours: numberOption({
		displayName: 'File Link Valid For (Hours)',
		min: 1,
		max: 720,
		default: 24,
		kinds: ['sendMedia', 'sendTemplate', 'sendButtons', 'sendUrlButton'],
		description:
			'How long the link to a file from a binary field is valid. The provider fetches the file through it right after the message is sent.',
	}),
	lineBreaks: choiceOption({
		displayName: 'Line Breaks in Values',
		kinds: ['sendTemplate'],
		words: ['refuse', 'replace'],
		names: { refuse: 'Refuse', replace: 'Replace by a Space' },
		default: 'refuse',
		description:
			'What to do with line breaks, tabs and more than four spaces in a row, which WhatsApp refuses in the values of a template',
	}),
	maxRetries: numberOption({
		displayName: 'Max Retries',
		min: 0,
		max: 10,
		default: 3,
		description:
			'How many times to try again when the provider limits the rate of requests or cannot be reached. A message that may already have been sent is never sent again.',
	}),
	// 20 requests in flight make about 65 messages a second at 300 ms each: under WhatsApp's usual 80 per
	// second and number.
	parallelRequests: numberOption({
		displayName: 'Parallel Requests',
		min: 1,
		max: 100,
		default: 20,
		description: 'How many messages to send at the same time',
	}),
	testRecipient: textOption({
		displayName: 'Test Recipient',
		placeholder: 'e.g. +12025550123',
		description:
			'Phone number that gets every message in place of its recipient, to try a workflow out. The output items then have "test" and, as "intendedFor", the recipient that was meant.',
	}),
	timeout: numberOption({
		displayName: 'Timeout',
		min: 1,
		max: 600_000,
		showMax: false,
		default: 30_000,
		description: 'How long to wait for the response of the provider to one request, in milliseconds',
	}),
};

export interface Limits {
	/** Whether a run may send them although n8n has run it before; missing counts as no. */
	allowRetry?: boolean;
	maxRetries: number;
	parallelRequests: number;
	/** Who gets all messages in place of their recipients. */
	testRecipient?: string;
	/** In ms. */
	timeout: number;
}

/** The values of `sendingOptions`. */
export type SendingOptions = Limits & ReadingOptions & { limitWaitTime?: WaitLimit };

const reply = textOption({
	displayName: 'Reply to Message ID',
	placeholder: 'e.g. {{ $json.messageId }}',
	description: 'ID of the received message to quote, as the trigger gives it in "messageId"',
});

/** The id of the message to quote, without the space that comes along when it is copied. */
export const replyOption = { ...reply, schema: reply.schema.transform((id) => id?.trim()) };
