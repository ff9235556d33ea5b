import type { INodeProperties } from 'n8n-workflow';

import type { TemplateDetail, TemplateHeader } from '../content';
import { HEADER_FIELDS, type HeaderField } from '../header';

export type HeaderType = TemplateHeader['type'];

const TYPES: Array<{ name: string; value: HeaderType }> = [
	{ name: 'Document', value: 'document' },
	{ name: 'Image', value: 'image' },
	{ name: 'Location', value: 'location' },
	{ name: 'Text', value: 'text' },
	{ name: 'Video', value: 'video' },
];

interface Words {
	types: readonly HeaderType[];
	/** What a provider must carry for it. */
	detail?: TemplateDetail;
	property: Partial<INodeProperties>;
}

const degrees = (description: string): Words => ({
	types: ['location'],
	property: { type: 'number', typeOptions: { numberPrecision: 6 }, required: true, default: 0, description },
});

const FIELDS: Record<HeaderField, Words> = {
	Text: {
		types: ['text'],
		property: {
			required: true,
			placeholder: 'e.g. Order 1001',
		},
	},
	Url: {
		types: ['image', 'video', 'document'],
		property: {
			required: true,
			placeholder: 'e.g. https://www.example.com/box.jpg',
			description: 'Web address of the file, which the provider fetches from the internet',
		},
	},
	Filename: {
		types: ['document'],
		detail: 'filename',
		property: {
			placeholder: 'e.g. invoice.pdf',
			description: 'The name that the recipient sees. When empty, the last part of the URL is used.',
		},
	},
	Latitude: degrees('In degrees, from -90 to 90'),
	Longitude: degrees('In degrees, from -180 to 180'),
	Name: {
		types: ['location'],
		detail: 'place',
		property: { placeholder: 'e.g. Example Ltd', description: 'Name of the place' },
	},
	Address: {
		types: ['location'],
		detail: 'place',
		property: { placeholder: 'e.g. 1 Example Street', description: 'Address of the place' },
	},
};

const NAMES: HeaderField[] = ['Text', 'Url', 'Filename', 'Latitude', 'Longitude', 'Name', 'Address'];

/**
 * What depends on the kind of message: when a header is asked for, and how "Header Type" and "Header Text"
 * are described.
 */
interface Use {
	show: Record<string, string[]>;
	type: string;
	text: string;
}

/**
 * What fills the header.
 * @param offered the headers that the provider can fill
 * @param lacks what it does not carry
 */
export function headerParameters(
	offered: readonly HeaderType[],
	lacks: readonly TemplateDetail[],
	use: Use,
): INodeProperties[] {
	const fields = NAMES.flatMap((field): INodeProperties[] => {
		const { types, detail, property } = FIELDS[field];
		const headerType = types.filter((type) => offered.includes(type));
		if (headerType.length === 0 || (detail !== undefined && lacks.includes(detail))) return [];
		const show = { ...use.show, headerType };
		const name = `header${field}`;
		return [
			{
				displayName: HEADER_FIELDS[field],
				name,
				type: 'string',
				default: '',
				displayOptions: { show },
				...property,
				...(field === 'Text' && { description: use.text }),
			},
		];
	});
	return [
		{
			displayName: 'Header Type',
			name: 'headerType',
			type: 'options',
			options: [...TYPES.filter(({ value }) => offered.includes(value)), { name: 'None', value: 'none' }],
			default: 'none',
			displayOptions: { show: use.show },
			description: use.type,
		},
		...fields,
	];
}
