import type { INodeProperties } from 'n8n-workflow';

import type { Item } from '../../item';
import { readValue } from '../template/values';

/** What messages with choices have around them: the text above, the footer below. */

/**
 * WhatsApp's limits, the text's but for a list's (Kaleyra contract §26 and §27, Infobip contract §26 and
 * §27).
 */
export const LONGEST_TEXT = 1024;
const LONGEST_FOOTER = 60;

export const textParameter = (placeholder: string, description: string): INodeProperties => ({
	displayName: 'Text',
	name: 'text',
	type: 'string',
	typeOptions: { rows: 4 },
	required: true,
	default: '',
	placeholder,
	description,
});

export const footerParameter: INodeProperties = {
	displayName: 'Footer',
	name: 'footer',
	type: 'string',
	default: '',
	placeholder: 'e.g. Example Ltd',
	description: 'The small line below the text, 60 characters at most',
};

/** @throws UserError when it does not fit */
export const readFooter = (item: Item): string | undefined =>
	readValue({ value: item.parameter('footer', ''), name: () => 'Footer' }, LONGEST_FOOTER);

/** Editors that fold the entries of a list head them by their titles. */
export const entriesByTitle = {
	multipleValues: true,
	sortable: true,
	fixedCollection: { itemTitle: '={{ $collection.item.value.title }}' },
};
