import fc from 'fast-check';

/** `FUZZ_RUNS` tries of each property; 1,000 without it. */
export const numRuns = Number(process.env.FUZZ_RUNS ?? 1_000);

/** UTF-16 units of every kind: controls, separators, unpaired surrogates. */
const unit = fc.oneof(
	fc.integer({ min: 0, max: 0xff }),
	fc.integer({ min: 0, max: 0xffff }),
	fc.integer({ min: 0xd800, max: 0xdfff }),
);

export const anyText = fc.oneof(
	{ weight: 4, arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }) },
	{ weight: 2, arbitrary: fc.array(unit, { maxLength: 12 }).map((units) => String.fromCharCode(...units)) },
	{
		weight: 1,
		arbitrary: fc.constantFrom('', ' ', '\u0000', '\u00a0', '[object Object]', 'null', '0', '-1', '1e999'),
	},
);

/**
 * Keys that are dangerous to copy, also behind a control character, beside the ones callbacks and cards
 * have.
 */
const key = fc.oneof(
	{ weight: 1, arbitrary: anyText },
	{
		weight: 2,
		arbitrary: fc.constantFrom(
			...['__proto__', 'constructor', 'prototype', '__pro\u0000to__', 'toString', 'hasOwnProperty', 'toJSON'],
			...[
				'name',
				'phones',
				'phone',
				'wa_id',
				'type',
				'contacts',
				'messages',
				'text',
				'body',
				'statuses',
				'id',
			],
		),
	},
);

/** An object whose keys are its own, `__proto__` too, as `JSON.parse` makes them. */
export const objectOf = (value: fc.Arbitrary<unknown>): fc.Arbitrary<object> =>
	fc.array(fc.tuple(key, value), { maxLength: 6 }).map((entries): object => Object.fromEntries(entries));

/** Whatever JSON can hold. */
export const anyJson: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
	value: fc.oneof(
		{ maxDepth: 5, depthIdentifier: 'json' },
		fc.oneof(anyText, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), fc.constant(null)),
		fc.array(tie('value'), { maxLength: 4 }),
		objectOf(tie('value')),
	),
})).value;

type Path = string[];

/** The ways to every value inside `value`, itself included. */
function pathsOf(value: unknown): Path[] {
	if (typeof value !== 'object' || value === null) return [[]];
	return [
		[],
		...Object.entries(value).flatMap(([step, inner]) => pathsOf(inner).map((path) => [step, ...path])),
	];
}

/** A copy of `value` with something else at `path`; `undefined` leaves it out. */
function withReplaced(value: unknown, [step, ...path]: Path, replacement: unknown): unknown {
	if (step === undefined) return replacement;
	if (typeof value !== 'object' || value === null) return value;
	const entries = Object.entries(value)
		.map(([at, inner]) => [at, at === step ? withReplaced(inner, path, replacement) : inner] as const)
		.filter(([, inner]) => inner !== undefined);
	return Array.isArray(value) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
}

/** One of `valid` with up to four of its parts replaced by anything, or left out. */
export const mutated = (...valid: unknown[]): fc.Arbitrary<unknown> =>
	fc
		.tuple(
			fc.constantFrom(...valid),
			fc.array(fc.tuple(fc.nat(), fc.oneof(anyJson, fc.constant(undefined))), { maxLength: 4 }),
		)
		.map(([start, changes]) =>
			changes.reduce<unknown>((value, [choice, replacement]) => {
				const paths = pathsOf(value);
				return withReplaced(value, paths[choice % paths.length] ?? [], replacement);
			}, start),
		);
