import { sendList } from '../../../../../nodes/shared/messages/interactive/list.ts';
import type { Parameters } from '../../nodeContext.ts';
import { rejection } from '../../refusal.ts';
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
