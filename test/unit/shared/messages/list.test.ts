import { sendList } from '../../../../nodes/shared/messages/list.ts';
import type { Parameters, Value } from '../nodeContext.ts';
import { rejection } from '../refusal.ts';
import { readKind, section, sectionsOf } from './items.ts';

const MONDAY = { title: 'Monday' };
const read = async (parameters: Parameters) =>
	await readKind(sendList, {
		text: 'When may we come?',
		listButton: 'Choose',
		sections: sectionsOf(section('', MONDAY)),
		...parameters,
	});

test('the longest of everything', async () => {
	const long = (count: number) => '😀'.repeat(count);
	const longest = {
		text: long(4096),
		listButton: long(20),
		headerText: long(60),
		footer: long(60),
		sections: sectionsOf(section(long(24), { id: long(200), title: long(24), description: long(72) })),
	};
	expect((await read(longest)).button).toBe(long(20));
});

test.each<[message: string, parameters: Parameters]>([
	['The text has 4097 characters, but WhatsApp allows at most 4096', { text: 'a'.repeat(4097) }],
	['List Button has 21 characters, but WhatsApp allows at most 20', { listButton: 'a'.repeat(21) }],
	['List Button is empty', { listButton: ' ' }],
	['Header Text has 61 characters, but WhatsApp allows at most 60', { headerText: 'a'.repeat(61) }],
	['Footer has 61 characters, but WhatsApp allows at most 60', { footer: 'a'.repeat(61) }],
	[
		'Sections: the title of section 1 has 25 characters, but WhatsApp allows at most 24',
		{ sections: sectionsOf(section('a'.repeat(25), MONDAY)) },
	],
	[
		'Sections: the title of row 2 in section 2 has 25 characters, but WhatsApp allows at most 24',
		{ sections: sectionsOf(section('A', MONDAY), section('B', { title: 'x' }, { title: 'a'.repeat(25) })) },
	],
	[
		'Sections: the ID of row 1 in section 1 has 201 characters, but WhatsApp allows at most 200',
		{ sections: sectionsOf(section('', { ...MONDAY, id: 'a'.repeat(201) })) },
	],
	[
		'Sections: the description of row 1 in section 1 has 73 characters, but WhatsApp allows at most 72',
		{ sections: sectionsOf(section('', { ...MONDAY, description: 'a'.repeat(73) })) },
	],
	['Sections: the title of row 1 in section 1 is empty', { sections: sectionsOf(section('', {})) }],
	[
		'Sections: the description of row 1 in section 1 is not text',
		{ sections: sectionsOf(section('', { ...MONDAY, description: true })) },
	],
	['Sections has an unexpected structure', { sections: 'Monday' }],
	['Rows in section 1 has an unexpected structure', { sections: sectionsOf({ rows: 'Monday' }) }],
])('%s', async (message, parameters) => {
	expect((await rejection(read(parameters))).message).toBe(message);
});

const refused = async (...sections: object[]) => await rejection(read({ sections: sectionsOf(...sections) }));

const LEAST = {
	text: 'When may we come?',
	button: 'Choose',
	sections: [{ rows: [{ id: 'Monday', title: 'Monday' }] }],
};

test('the least: a text, a button and a row, whose title is its ID', async () => {
	expect(await read({})).toEqual(LEAST);
	expect(await read({ headerText: ' ', footer: null })).toEqual(LEAST);
});

test('all there is', async () => {
	expect(
		await read({
			headerText: 'Your delivery',
			footer: 'Example Ltd',
			sections: sectionsOf(
				section(' This week ', { id: ' slot-1 ', title: 'Monday', description: ' 10:00 to 12:00 ' }),
				section('Next week', { title: 'Tuesday', description: '' }, { id: 7, title: 8, description: 9 }),
			),
		}),
	).toEqual({
		...LEAST,
		header: 'Your delivery',
		footer: 'Example Ltd',
		sections: [
			{ title: 'This week', rows: [{ id: 'slot-1', title: 'Monday', description: '10:00 to 12:00' }] },
			{
				title: 'Next week',
				rows: [
					{ id: 'Tuesday', title: 'Tuesday' },
					{ id: '7', title: '8', description: '9' },
				],
			},
		],
	});
});

const rows = (count: number, from = 0) =>
	Array.from({ length: count }, (_, index) => ({ title: `Row ${from + index}` }));

test('ten rows, or ten sections of a row each', async () => {
	const { sections } = await read({ sections: sectionsOf(section('', ...rows(10))) });
	expect(sections[0]?.rows).toHaveLength(10);
	const ten = rows(10).map((row) => section(row.title, row));
	expect((await read({ sections: sectionsOf(...ten) })).sections).toHaveLength(10);
});

test('eleven rows in all are refused', async () => {
	expect(await refused(section('A', ...rows(6)), section('B', ...rows(5, 6)))).toEqual({
		message: 'The sections have 11 rows in all, but WhatsApp allows at most 10',
		description: 'Remove rows under "Sections", or send a second list',
	});
});

test.each<[sections: Value]>([[{}], [''], [{ section: [] }]])(
	'no sections (%j) are refused',
	async (given) => {
		expect(await rejection(read({ sections: given }))).toEqual({
			message: 'There are no rows to choose from',
			description: 'Add a section with rows under "Sections"',
		});
	},
);

test.each([{}, { row: [] }, '', undefined])('a section whose rows are %j is refused', async (none) => {
	expect(await refused(section('A', MONDAY), { title: 'B', rows: none })).toEqual({
		message: 'Sections: section 2 has no rows',
		description: 'Add a row to it, or remove the section',
	});
});

test('a section without a title is refused where there are several', async () => {
	expect(await refused(section('A', MONDAY), section(' ', { title: 'Tuesday' }))).toEqual({
		message: 'Sections: the title of section 2 is empty',
		description: 'Fill it in: where there are several sections, each needs a title',
	});
});

test('two rows of one ID are refused, in whatever sections they are', async () => {
	const description =
		'Give each its own "ID": it tells which one was chosen. Where "ID" is empty, the title is the ID';
	expect(
		await refused(section('A', MONDAY, { title: 'x' }), section('B', { title: 'y', id: 'Monday' })),
	).toEqual({
		message: 'Sections: row 1 in section 1 and row 1 in section 2 have the same ID "Monday"',
		description,
	});
	expect(await refused(section('', { title: 'x' }, MONDAY, { title: 'x' }))).toEqual({
		message: 'Sections: row 1 in section 1 and row 3 in section 1 have the same ID "x"',
		description,
	});
});

test('two rows of one title are fine where their IDs differ', async () => {
	const alike = section('', { title: 'Monday', id: 'a' }, { title: 'Monday', id: 'b' });
	expect((await read({ sections: sectionsOf(alike) })).sections[0]?.rows).toHaveLength(2);
});
