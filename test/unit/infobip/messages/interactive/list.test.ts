import { infobip } from '../../../../../nodes/Infobip/provider.ts';
import { requestOf } from '../../../providers/requests.ts';
import { section, sectionsOf } from '../../../shared/messages/interactive/items.ts';
import type { Parameters } from '../../../shared/nodeContext.ts';
import { rejection } from '../../../shared/refusal.ts';

/** Infobip contract §27, row by row. The expected bodies are written by hand from its table. */

const send = async (parameters: Parameters, options = {}) =>
	await requestOf(
		infobip,
		'sendList',
		{
			text: 'When may we come?',
			listButton: 'Choose',
			sections: sectionsOf(section('', { title: 'Monday 👍' })),
			...parameters,
		},
		{
			credential: { baseUrl: 'https://xxxxx.api.infobip.com' },
			from: '12025550100',
			to: '12025550123',
			options,
		},
	);

const listOf = (sections: object[], more: object = {}) => ({
	from: '12025550100',
	to: '12025550123',
	content: { body: { text: 'When may we come?' }, action: { title: 'Choose', sections }, ...more },
});

test('§27: the sample', async () => {
	const rows = [
		{ id: 'slot-1', title: 'Monday' },
		{ id: 'slot-2', title: 'Tuesday', description: '10:00 to 12:00' },
	];
	expect(await send({ sections: sectionsOf(section('', ...rows)) })).toStrictEqual({
		url: 'https://xxxxx.api.infobip.com/whatsapp/1/message/interactive/list',
		body: listOf([
			{
				rows: [
					{ id: 'slot-1', title: 'Monday' },
					{ id: 'slot-2', title: 'Tuesday', description: '10:00 to 12:00' },
				],
			},
		]),
	});
});

test('§27: header, footer, several sections, links', async () => {
	const parameters = {
		headerText: 'Your delivery',
		footer: 'Example Ltd',
		sections: sectionsOf(section('A', { title: 'Monday' }), section('B', { title: 'Tuesday' })),
	};
	expect((await send(parameters, { urlOptions: { trackClicks: false } })).body).toStrictEqual({
		...listOf(
			[
				{ title: 'A', rows: [{ id: 'Monday', title: 'Monday' }] },
				{ title: 'B', rows: [{ id: 'Tuesday', title: 'Tuesday' }] },
			],
			{ header: { type: 'TEXT', text: 'Your delivery' }, footer: { text: 'Example Ltd' } },
		),
		urlOptions: { trackClicks: false },
	});
});

test('§27: rows may hold emojis, the button may not', async () => {
	expect((await send({})).body).toStrictEqual(listOf([{ rows: [{ id: 'Monday 👍', title: 'Monday 👍' }] }]));
	expect(await rejection(send({ listButton: 'Choose 👇' }))).toEqual({
		message: 'List Button contains an emoji, which Infobip does not allow there',
		description: 'Remove it, or write it into "Text"',
	});
});

test('§27: a text of 1024 characters, not of 1025', async () => {
	expect((await send({ text: '😀'.repeat(1024) })).body).toMatchObject({
		content: { body: { text: '😀'.repeat(1024) } },
	});
	expect(await rejection(send({ text: 'a'.repeat(1025) }))).toEqual({
		message: 'The text has 1025 characters, but Infobip allows at most 1024 with a list',
		description: 'Shorten "Text", or send it as several messages',
	});
});
