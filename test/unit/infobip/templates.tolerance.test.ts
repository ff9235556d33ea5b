import { infobip } from '../../../nodes/Infobip/provider.ts';
import { listFrom } from '../providers/template/list.ts';
import { rejection } from '../shared/refusal.ts';
import { ORDER_READY, READ } from './listedTemplate.ts';

/** Infobip contract §28: what a list may lack, and what is none. */

const CREDENTIAL = { baseUrl: 'https://xxxxx.api.infobip.com', apiKey: 'key-0001' };

const list = async (body: unknown, more: object = {}) => await listFrom(infobip, CREDENTIAL, body, more);

test.each<[what: string, change: object]>([
	['no structure', { structure: undefined }],
	['a structure that is none', { structure: 'MEDIA' }],
	['members that are none', { structure: { header: 7, body: [], footer: null, buttons: [null, 'x'] } }],
	['a status that is a number', { structure: {}, status: 1 }],
])('tolerates %s', async (_what, change) => {
	expect((await list({ templates: [{ ...ORDER_READY, ...change }] })).templates).toMatchObject([
		{ name: 'order_ready', language: 'en_GB', variables: { header: 0, body: 0, buttons: [] } },
	]);
});

test.each<[entry: unknown]>([
	[null],
	['x'],
	[{ ...ORDER_READY, name: undefined }],
	[{ ...ORDER_READY, language: 7 }],
])('an entry that is damaged does not cost its neighbours: %j', async (entry) => {
	expect((await list({ templates: [entry, ORDER_READY] })).templates).toEqual([READ]);
});

test.each<[body: unknown]>([['<html>'], [[]], [{}], [{ templates: {} }], [{ results: [] }]])(
	'what is no list is told: %j',
	async (body) => {
		expect((await rejection(list(body))).message).toBe(
			'Infobip returned a list of templates that cannot be read',
		);
	},
);

test('a key for sending alone: the error names the scope that is missing', async () => {
	const body = { errorCode: 'E403', description: 'Forbidden' };
	const { message, description } = await rejection(list(body, { status: 403 }));
	expect(message).toBe('The Infobip API key is not allowed to do this (E403)');
	expect(description).toContain('whatsapp:manage to list templates');
});

test('a sender that is no number is refused before anything is asked', async () => {
	expect((await rejection(list({ templates: [] }, { from: 'shop' }))).message).toBe(
		'Sender "shop" is not a phone number with a country code',
	);
});
