import { infobip } from '../../../providers/infobip.ts';
import { simulator } from '../../../runningSimulator.ts';
import { callsTo } from '../calls.ts';

/** Infobip contract §23 and §24. */

const infobipCall = callsTo(infobip);
const mediaUrl = 'https://www.example.com/file';
const where = { latitude: 38.8977, longitude: -77.0365 };

const send = async (kind: string, content: object, more: object = {}) =>
	await infobipCall({
		path: `/whatsapp/1/message/${kind}`,
		body: { from: '441134960000', to: '441134960001', content, ...more },
	});

test.each<[kind: string, content: object, more?: object]>([
	['image', { mediaUrl, caption: 'x'.repeat(3000) }, { urlOptions: { shortenUrl: true } }],
	['image', { mediaUrl: 'http://www.example.com/box.jpg' }],
	['document', { mediaUrl, caption: 'Your invoice', filename: 'invoice-1001.pdf' }],
	['video', { mediaUrl, caption: 'Unboxed' }, { context: { replyToMessageId: 'wamid.IN' } }],
	['audio', { mediaUrl, voice: true }],
	['sticker', { mediaUrl }],
	['location', where],
	['location', { latitude: -90, longitude: 180, name: 'Example Ltd', address: '1 Example Street' }],
])('takes %s with %j', async (...[kind, content, more]) => {
	const reply = await send(kind, content, more);
	expect([reply.status, reply.json]).toEqual([
		200,
		expect.objectContaining({ messageId: simulator.messages()[0]?.messageId }),
	]);
	expect(simulator.messages()).toMatchObject([{ violations: [] }]);
});

test.each<[kind: string, content: object, path: string]>([
	['image', {}, 'content.mediaUrl'],
	['image', { mediaUrl: 'box.jpg' }, 'content.mediaUrl'],
	['image', { mediaUrl: 'ftp://www.example.com/box.jpg' }, 'content.mediaUrl'],
	['image', { mediaUrl: `https://e.example/${'a'.repeat(2031)}` }, 'content.mediaUrl'],
	['image', { mediaUrl, caption: 'x'.repeat(3001) }, 'content.caption'],
	['image', { mediaUrl, filename: 'x.jpg' }, 'content.filename'],
	['document', { mediaUrl, filename: 'x'.repeat(241) }, 'content.filename'],
	['audio', { mediaUrl, caption: 'x' }, 'content.caption'],
	['audio', { mediaUrl, voice: 'true' }, 'content.voice'],
	['sticker', { mediaUrl, caption: 'x' }, 'content.caption'],
	['location', { longitude: 1 }, 'content.latitude'],
	['location', { ...where, latitude: 90.1 }, 'content.latitude'],
	['location', { ...where, longitude: '1' }, 'content.longitude'],
	['location', { ...where, name: 'x'.repeat(1001) }, 'content.name'],
	['location', { ...where, url: mediaUrl }, 'content.url'],
])('refuses %s with %j and names the field', async (kind, content, path) => {
	const reply = await send(kind, content);
	expect([reply.status, reply.json]).toEqual([
		400,
		{
			requestError: {
				serviceException: {
					messageId: 'BAD_REQUEST',
					text: 'Bad request',
					validationErrors: { [path]: expect.any(Array) },
				},
			},
		},
	]);
	expect(simulator.messages()).toEqual([]);
});

test.each(['audio', 'sticker', 'location'])('refuses %s with URL options', async (kind) => {
	const content = kind === 'location' ? where : { mediaUrl };
	expect((await send(kind, content, { urlOptions: { shortenUrl: true } })).status).toBe(400);
});
