import type { IDataObject } from 'n8n-workflow';

import { bodiesOf, contactRequests, DANA, textRequests } from './requests.ts';

/** 99digital contract §1, §3 and §4. The expected bodies are written by hand from the tables. */

const PEOPLE = { from: '972771234567', to: '972501234567' };

test('§2: the base URL and the name of the method', () => {
	expect(textRequests().map(({ url }) => url)).toEqual([
		'https://api.99digital.co.il/whatsapp/v2/sendMessage',
	]);
	expect(contactRequests(DANA).map(({ url }) => url)).toEqual([
		'https://api.99digital.co.il/whatsapp/v2/sendContact',
	]);
});

test('§3: the sample of a text, but for the key', () => {
	expect(textRequests().map(({ body }) => body)).toEqual([
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
	['showRequest 1', { showRequest: true }, { showRequest: 1 }],
	['no showRequest by default', { showRequest: false }, {}],
])('§3, §4: %s', (_field, options, added) => {
	expect(textRequests(options)[0]?.body).toEqual({ ...PEOPLE, body: 'Hello\nDana', ...added });
	expect(bodiesOf(DANA, options)).toEqual([
		{ ...PEOPLE, contact_name: 'Dana Example', contact_phone: '972500000003', ...added },
	]);
});
