import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { isRecord } from '../../../nodes/shared/tolerant.ts';
import type { SendingOperation } from '../../../nodes/shared/messages/kind.ts';
import { readOptions, toProperties } from '../../../nodes/shared/options.ts';
import type { Provider } from '../../../nodes/shared/provider.ts';
import { refusal } from '../shared/refusal.ts';
import { providers } from './providers.ts';

/** One rule for the options of every provider: what counts as given, and what is refused. */

interface Row {
	/** Names, from the collection "Options" inwards. */
	path: string[];
	property: INodeProperties;
	provider: Provider;
	kind: SendingOperation;
}

/** The options with those inside collections. */
function rowsOf({ property, path, ...rest }: Row): Row[] {
	const inner = (property.options ?? []).filter((option) => 'type' in option);
	return [
		{ property, path, ...rest },
		...inner.flatMap((option) => rowsOf({ ...rest, property: option, path: [...path, option.name] })),
	];
}

const rows = providers.flatMap((provider) =>
	toProperties(provider.options).flatMap((property) => {
		const option = Object.entries(provider.options).find(([name]) => name === property.name)?.[1];
		return rowsOf({ provider, property, path: [property.name], kind: option?.kinds?.[0] ?? 'sendText' });
	}),
);

const ofType = (type: string) =>
	rows
		.filter(({ property }) => property.type === type)
		.map((row): [string, Row] => [`${row.provider.name}, ${row.property.displayName}`, row]);

/** What the option is when the form gives `value` for it. */
function read({ provider, path, kind }: Row, value: unknown): unknown {
	const given = path.reduceRight<unknown>((inner, name) => ({ [name]: inner }), value);
	const options: unknown = readOptions(provider.options, JSON.parse(JSON.stringify(given)), kind);
	return path.reduce<unknown>((inner, name) => (isRecord(inner) ? inner[name] : undefined), options);
}

function expectRefused(row: Row, value: unknown, problem: string): void {
	expect(refusal(() => read(row, value))).toEqual({
		message: `${row.property.displayName} ${problem}`,
		description: 'Correct it under "Options"',
	});
}

test('the table of rows has what it should: options of every provider and every type', () => {
	const named = (type: string) => [...new Set(ofType(type).map(([name]) => name))];
	expect(named('string')).toEqual(
		expect.arrayContaining([
			'Kaleyra, Reference',
			'Kaleyra, Reference 1',
			'Kaleyra, Reference 2',
			'Kaleyra, Reply to Message ID',
			'Kaleyra, Name for Cards Without One',
			'Infobip, Application ID',
			'Infobip, Callback Data',
			'Infobip, Entity ID',
			'Infobip, Message ID',
			'Infobip, Notify URL',
			'Infobip, Reply to Message ID',
			'Infobip, Name for Cards Without One',
			'Infobip, Custom Domain',
			'Infobip, Tracking URL',
			'99digital, Reply to Message ID',
			'99digital, Name for Cards Without One',
		]),
	);
	expect(named('boolean').length).toBeGreaterThanOrEqual(7);
	expect(named('number')).toHaveLength(4 * providers.length);
	expect(named('options')).toContain('Kaleyra, Source');
	expect(named('collection')).toContain('Infobip, URL Options');
});

describe.each(ofType('string'))('%s', (_name, row) => {
	test.each([null, '', ' \n\t'])('%j is not given', (value) => {
		expect(read(row, value)).toBeUndefined();
	});

	test.each([true, { id: 1 }, ['a']])('%j is refused', (value) => {
		expectRefused(row, value, 'is not text');
	});
});

test.each(ofType('string').filter(([, { path }]) => path[0] !== 'notifyUrl'))(
	'%s: a number counts as text',
	(_name, row) => {
		expect(read(row, 1001)).toBe('1001');
	},
);

describe.each(ofType('boolean'))('%s', (_name, row) => {
	test.each([null, '', ' '])('%j is not given', (value) => {
		expect(read(row, value)).toBeUndefined();
	});

	test.each([true, false])('%j stays', (value) => {
		expect(read(row, value)).toBe(value);
	});

	test.each(['true', 'no', 1, {}])('%j is refused', (value) => {
		expectRefused(row, value, 'is neither true nor false');
	});
});

describe.each(ofType('number'))('%s', (_name, row) => {
	test.each([null, '', ' '])('%j is not given, so the default counts', (value) => {
		expect(read(row, value)).toBe(row.property.default);
	});

	test.each(['5', true, {}])('%j is refused', (value) => {
		expectRefused(row, value, 'is not a number');
	});
});

test.each([...ofType('options'), ...ofType('collection')])('%s: blank is not given', (_name, row) => {
	expect(read(row, null)).toBeUndefined();
	expect(read(row, ' ')).toBeUndefined();
});

test.each(ofType('collection'))('%s: what is no object is refused', (_name, row) => {
	expectRefused(row, 'all', 'has an unexpected structure');
	expectRefused(row, ['all'], 'has an unexpected structure');
});

test.each<[provider: string, kind: SendingOperation, others: IDataObject]>([
	['Kaleyra', 'sendContact', { previewUrl: 'yes' }],
	['Infobip', 'sendContact', { previewUrl: 'yes', urlOptions: 'all', smsFailoverText: {} }],
	['Infobip', 'sendTemplate', { previewUrl: 'yes', fallbackName: {} }],
	['99digital', 'sendText', { ignoreUnsupportedFields: 'yes', fallbackName: {}, language: 'he' }],
	['99digital', 'sendTemplate', { replyToMessageId: 'm-1', showRequest: true }],
])('%s, %s: options of other kinds of messages do not count', (name, kind, others) => {
	const provider = providers.find((one) => one.name === name);
	expect(provider && readOptions(provider.options, { ...others, timeout: 5 }, kind)).toEqual({
		linkHours: 24,
		maxRetries: 3,
		parallelRequests: 20,
		timeout: 5,
	});
});
