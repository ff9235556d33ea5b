import { ninetyNineDigital } from '../../../providers/ninetyNineDigital.ts';
import { simulator } from '../../../runningSimulator.ts';
import { callsTo } from '../calls.ts';

/** 99digital contract §24, §25 and §28.1. */

const gatewayCall = callsTo(ninetyNineDigital);
const message = { apiKey: 'fake-99digital-key-0001', from: '972771234567', to: '972501234567' };
const body = 'https://www.example.com/invoice-1001.pdf';
const where = { lat: '38.8977', lng: '-77.0365' };

const send = async (method: string, fields: object) =>
	await gatewayCall({ path: `/${method}`, body: { ...message, ...fields } });

test.each<[method: string, fields: object]>([
	['sendFile', { body }],
	['sendFile', { body, caption: 'Your invoice', replyTo: '92E0', showRequest: 1 }],
	['sendLocation', where],
	['sendReaction', { unique: '92E0', reaction: '👍', showRequest: 1 }],
	['sendReaction', { unique: '92E0', reaction: '' }],
	[
		'sendLocation',
		{ lat: '-90', lng: '0.0000001', caption: 'Example Ltd, 1 Example Street', replyTo: '92E0' },
	],
])('takes %s with %j', async (method, fields) => {
	expect((await send(method, fields)).json).toMatchObject({
		status: 'OK',
		unique: simulator.messages()[0]?.messageId,
		reason: 1,
	});
	expect(simulator.messages()).toMatchObject([{ violations: [] }]);
});

test.each<[method: string, fields: object, reason: number, violation: string]>([
	['sendFile', {}, 2, 'body: must not be null'],
	['sendFile', { body: 'http://www.example.com/a.pdf' }, 2, 'body: must begin with https://'],
	['sendFile', { body, caption: ' ' }, 2, 'caption: must not be blank'],
	['sendFile', { body, filename: 'a.pdf' }, 2, 'filename: is not a known field'],
	['sendFile', { body, type: 'document' }, 2, 'type: is not a known field'],
	['sendFile', { body, to: '' }, 4, 'to: Invalid'],
	['sendLocation', { lat: '1' }, 2, 'lng: must not be null'],
	['sendLocation', { ...where, lat: 38.8977 }, 2, 'lat: Expected string, received number'],
	['sendLocation', { ...where, lat: '90.1' }, 2, 'lat: must be from -90 to 90'],
	['sendLocation', { ...where, lng: '1e-7' }, 2, 'lng: must be a decimal number'],
	['sendLocation', { ...where, name: 'Example Ltd' }, 2, 'name: is not a known field'],
	['sendReaction', { unique: '', reaction: '👍' }, 4, 'unique: must not be blank'],
	['sendReaction', { unique: '92E0' }, 5, 'reaction: must not be null'],
	['sendReaction', { unique: '92E0', reaction: 'ok' }, 5, 'reaction: must be an emoji'],
	['sendReaction', { unique: '92E0', reaction: '👍', replyTo: '92E0' }, 2, 'replyTo: is not a known field'],
])('refuses %s with %j', async (method, fields, reason, violation) => {
	expect((await send(method, fields)).json).toEqual({ status: 'FAIL', reason });
	expect(simulator.received[0]?.violations).toEqual([violation]);
	expect(simulator.messages()).toEqual([]);
});
