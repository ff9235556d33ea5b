import { kaleyra } from '../../../providers/kaleyra.ts';
import { simulator } from '../../../runningSimulator.ts';
import { callsTo } from '../calls.ts';

/** Kaleyra contract §24 and §25. */

const kaleyraCall = callsTo(kaleyra);
const link = 'https://www.example.com/file';
const where = { latitude: 38.8977, longitude: -77.0365 };

const send = async (type: string, content: object) =>
	await kaleyraCall({
		body: { messaging_object: { messaging_product: 'whatsapp', to: '+12025550123', type, [type]: content } },
	});

test.each<[type: string, content: object]>([
	['image', { link }],
	['image', { link, caption: 'x'.repeat(1024) }],
	['video', { link, caption: 'Unboxed' }],
	['document', { link, caption: 'Your invoice', filename: 'invoice-1001.pdf' }],
	['audio', { link }],
	['sticker', { link }],
	['location', where],
	['location', { latitude: -90, longitude: 180, name: 'Example Ltd', address: '1 Example Street' }],
])('takes the type %s with %j', async (type, content) => {
	expect((await send(type, content)).status).toBe(202);
	expect(simulator.messages()).toMatchObject([{ violations: [] }]);
});

test.each<[type: string, content: object, violation: string]>([
	['image', {}, 'image.link: must not be null'],
	['image', { link: 'http://www.example.com' }, 'image.link: must begin with https://'],
	['image', { link: 'box.jpg' }, 'image.link: is not a valid url'],
	['image', { link, id: '1' }, 'image.id: is not a known field'],
	['image', { link, filename: 'x.jpg' }, 'image.filename: is not a known field'],
	['image', { link, caption: '' }, 'image.caption: must not be blank'],
	['video', { link, caption: 'x'.repeat(1025) }, 'video.caption: size must be between 1 and 1024'],
	['document', { link, filename: '' }, 'document.filename: must not be blank'],
	['audio', { link, caption: 'x' }, 'audio.caption: is not a known field'],
	['sticker', { link, caption: 'x' }, 'sticker.caption: is not a known field'],
	['location', { ...where, latitude: '38.8977' }, 'location.latitude: Expected number, received string'],
	['location', { ...where, address: 'Here' }, 'location.name: must not be null with an address'],
	['location', { ...where, url: link }, 'location.url: is not a known field'],
])('refuses the type %s with %j', async (type, content, violation) => {
	expect((await send(type, content)).status).toBe(400);
	expect(simulator.received[0]?.violations).toContain(`messaging_object.${violation}`);
	expect(simulator.messages()).toEqual([]);
});

test.each([-91, 91])('refuses a latitude of %i', async (latitude) => {
	expect((await send('location', { ...where, latitude })).status).toBe(400);
});
