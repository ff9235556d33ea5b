import type { IDataObject } from 'n8n-workflow';

import { sender } from '../../../nodes/NinetyNineDigital/send.ts';
import { refusal } from '../shared/refusal.ts';
import { bodiesOf, contactContent, DANA, requestsFor, TEXT } from './messages.ts';

/** 99digital contract §1, §3, §4 and §5. The expected bodies are written by hand from the tables. */

const PEOPLE = { from: '972771234567', to: '972501234567' };

test('§2: the base URL and the name of the method', () => {
	expect(requestsFor(TEXT).map(({ url }) => url)).toEqual([
		'https://api.99digital.co.il/whatsapp/v2/sendMessage',
	]);
	expect(requestsFor(contactContent(DANA)).map(({ url }) => url)).toEqual([
		'https://api.99digital.co.il/whatsapp/v2/sendContact',
	]);
});

test('§3: the sample of a text, but for the key', () => {
	expect(requestsFor(TEXT).map(({ body }) => body)).toEqual([
		{ from: '972771234567', to: '972501234567', body: 'Hello\nDana' },
	]);
});

test('§4: one call for each contact', () => {
	const avi = { name: { formattedName: 'Avi Example' }, phones: [{ phone: '972500000004' }] };
	expect(bodiesOf([DANA, avi])).toEqual([
		{ ...PEOPLE, contact_name: 'Dana Example', contact_phone: '972500000003' },
		{ ...PEOPLE, contact_name: 'Avi Example', contact_phone: '972500000004' },
	]);
});

test.each<[field: string, options: IDataObject, added: IDataObject]>([
	[
		'replyTo',
		{ replyToMessageId: '92E00000000000000000000000000001' },
		{ replyTo: '92E00000000000000000000000000001' },
	],
	['replyTo without the space around it', { replyToMessageId: ' 92E \n' }, { replyTo: '92E' }],
	['no blank replyTo', { replyToMessageId: '  ' }, {}],
	['no replyTo that an expression did not find', { replyToMessageId: null }, {}],
	['showRequest 1', { showRequest: true }, { showRequest: 1 }],
	['no showRequest by default', { showRequest: false }, {}],
])('§3, §4: %s', (_field, options, added) => {
	expect(requestsFor(TEXT, options)[0]?.body).toEqual({ ...PEOPLE, body: 'Hello\nDana', ...added });
	expect(bodiesOf(DANA, options)).toEqual([
		{ ...PEOPLE, contact_name: 'Dana Example', contact_phone: '972500000003', ...added },
	]);
});

test.each<[IDataObject, string]>([
	[{ replyToMessageId: { id: 1 } }, 'Reply to Message ID is not text'],
	[{ showRequest: 'yes' }, 'Show Request is neither true nor false'],
	[{ ignoreUnsupportedFields: 1 }, 'Ignore Unsupported Fields is neither true nor false'],
])('the option %j is refused', (options, message) => {
	expect(refusal(() => requestsFor(TEXT, options))).toEqual({
		message,
		description: 'Correct it under "Options"',
	});
});

describe('§1: from and to', () => {
	test('are international digits without +', () => {
		expect(sender.senderNumber('+972 77-123-4567')).toBe('972771234567');
		expect(sender.recipient('00972 (50) 123.4567')).toBe('972501234567');
	});

	test('to may be the id of a person who hides the number, unchanged', () => {
		expect(sender.recipient('IL.1600000000000000')).toBe('IL.1600000000000000');
	});

	test.each(['0501234567', 'IL.', 'il.1600000000000000', 'ILX.1600000000000000', 'IL.16x', 'Dana', ''])(
		'to is not %j',
		(to) => {
			expect(refusal(() => sender.recipient(to)).message).toBe(
				`Recipients "${to}" is not a phone number with country code`,
			);
		},
	);

	test('from is never such an id', () => {
		expect(refusal(() => sender.senderNumber('IL.1600000000000000')).message).toBe(
			'Sender "IL.1600000000000000" is not a phone number with country code',
		);
	});
});

test('the base URL is the credential’s, with https:// and without trailing slashes', () => {
	expect(sender.baseUrl({ baseUrl: ' api.99digital.co.il/whatsapp/v2/ ' })).toBe(
		'https://api.99digital.co.il/whatsapp/v2',
	);
	expect(refusal(() => sender.baseUrl({})).message).toBe('The credential has no base URL');
});

describe('§4: the answer', () => {
	const SAMPLE = {
		status: 'OK',
		unique: '65dfd4r4dref34rdfxd34r',
		contact_name: 'Dana Example',
		contact_phone: '972500000003',
		timestamp: 1600115719,
		from: '972771234567',
		to: '972501234567',
		templateTimeLeft: '400',
		reason: 1,
	};

	test('the sample is a receipt with the minutes left', () => {
		expect(sender.receipt(SAMPLE)).toEqual({
			messageId: '65dfd4r4dref34rdfxd34r',
			facts: { windowMinutesLeft: 400 },
		});
	});

	test.each<[unknown, IDataObject]>([
		[400, { windowMinutesLeft: 400 }],
		['0', { windowMinutesLeft: 0 }],
		[' 12.5 ', { windowMinutesLeft: 12.5 }],
		['-3', { windowMinutesLeft: -3 }],
		[undefined, {}],
		[null, {}],
		['', {}],
		['many', {}],
		['1e3', {}],
		[{ minutes: 4 }, {}],
	])('templateTimeLeft %j gives %j', (templateTimeLeft, facts) => {
		const body = JSON.parse(JSON.stringify({ ...SAMPLE, templateTimeLeft }));
		expect(sender.receipt(body)).toEqual({ messageId: '65dfd4r4dref34rdfxd34r', facts });
	});

	test.each<[string, IDataObject, boolean]>([
		['FAIL', { ...SAMPLE, status: 'FAIL', reason: 7 }, true],
		['FAIL without a reason', { status: 'FAIL' }, true],
		['FAIL with reason 1', { status: 'FAIL', reason: 1 }, true],
		['OK without unique', { status: 'OK', reason: 1 }, false],
		['OK with a blank unique', { ...SAMPLE, unique: ' ' }, false],
		['no status', { unique: '65dfd4r4dref34rdfxd34r' }, false],
		['an unknown status', { ...SAMPLE, status: 'QUEUED' }, false],
		['an empty object', {}, false],
	])('%s is no receipt', (_what, body, refused) => {
		expect(sender.receipt(body)).toBeUndefined();
		expect(sender.refuses(body)).toBe(refused);
	});

	test('a receipt is no refusal', () => {
		expect(sender.refuses(SAMPLE)).toBe(false);
	});
});
