import { kaleyra } from '../../../../../nodes/Kaleyra/provider.ts';
import { requestOf } from '../../../providers/requests.ts';
import { section, sectionsOf } from '../../../shared/messages/interactive/items.ts';
import type { Parameters } from '../../../shared/nodeContext.ts';

/** Kaleyra contract §27, row by row. The expected bodies are written by hand from its table. */

const send = async (parameters: Parameters) =>
	await requestOf(
		kaleyra,
		'sendList',
		{ text: 'When may we come?', listButton: 'Choose', ...parameters },
		{ credential: { pod: 'in', sid: 'HXAP16XXXXXX97IN' }, from: '+12025550100', to: '+12025550123' },
	);

const listOf = (sections: object[], more: object = {}) => ({
	messaging_object: {
		messaging_product: 'whatsapp',
		recipient_type: 'individual',
		to: '+12025550123',
		type: 'interactive',
		interactive: {
			type: 'list',
			body: { text: 'When may we come?' },
			action: { button: 'Choose', sections },
			...more,
		},
	},
});

test('§27: the sample', async () => {
	const sections = sectionsOf(
		section(
			'Days',
			{ id: 'slot-1', title: 'Monday' },
			{ id: 'slot-2', title: 'Tuesday', description: '10:00 to 12:00' },
		),
	);
	expect(await send({ sections })).toStrictEqual({
		url: 'https://api.in.kaleyra.io/v2/HXAP16XXXXXX97IN/whatsapp/+12025550100/messages',
		body: listOf([
			{
				title: 'Days',
				rows: [
					{ id: 'slot-1', title: 'Monday' },
					{ id: 'slot-2', title: 'Tuesday', description: '10:00 to 12:00' },
				],
			},
		]),
	});
});

test('§27: header, footer, several sections', async () => {
	const parameters = {
		headerText: 'Your delivery',
		footer: 'Example Ltd',
		sections: sectionsOf(section('A', { title: 'Monday' }), section('B', { title: 'Tuesday' })),
	};
	expect((await send(parameters)).body).toStrictEqual(
		listOf(
			[
				{ title: 'A', rows: [{ id: 'Monday', title: 'Monday' }] },
				{ title: 'B', rows: [{ id: 'Tuesday', title: 'Tuesday' }] },
			],
			{ header: { type: 'text', text: 'Your delivery' }, footer: { text: 'Example Ltd' } },
		),
	);
});

test('§27: a section without a title; a text of 4096 characters', async () => {
	const text = 'a'.repeat(4096);
	const sections = sectionsOf(section('', { title: 'Monday' }));
	expect((await send({ text, sections })).body).toStrictEqual(
		listOf([{ rows: [{ id: 'Monday', title: 'Monday' }] }], { body: { text } }),
	);
});
