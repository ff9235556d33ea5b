import { UserError } from 'n8n-workflow';
import { z } from 'zod';

import type { Item } from '../../item';
import { rowsOf, type Row } from '../rows';
import { LONGEST_BUTTON, requirePossible } from './buttons';
import type { TemplateButton, TemplateContent } from './content';
import { readFormHeader } from './header';
import { LONGEST_VALUE, requireValue } from './values';

const typeSchema = z.enum(['quickReply', 'url', 'copyCode']);
const indexSchema = z.preprocess(
	(index) => (typeof index === 'string' && index.trim() !== '' ? Number(index) : index),
	z.number().int().min(0).max(9),
);

function readButton({ type = 'url', index = 0, value }: Row, row: number): TemplateButton {
	const at = indexSchema.safeParse(index);
	if (!at.success) {
		throw new UserError(`Button Variables: the index in row ${row + 1} is not a whole number from 0 to 9`, {
			description: 'Fill in "Index": the position among all buttons of the template, 0 for the first one',
		});
	}
	const kind = typeSchema.safeParse(type);
	if (!kind.success) {
		throw new UserError(`Button Variables: the type of button ${at.data} is unknown`, {
			description: 'Choose a "Type"',
		});
	}
	const name = () => `Button Variables: the value of button ${at.data}`;
	return {
		type: kind.data,
		index: at.data,
		position: at.data,
		value: requireValue({ value, name }, LONGEST_BUTTON[kind.data]),
	};
}

function readButtons(collection: unknown): TemplateButton[] {
	const buttons = rowsOf(collection, 'button', 'Button Variables').map(readButton);
	const seen = new Set<number>();
	for (const { index } of buttons) {
		if (seen.has(index)) {
			throw new UserError(`Button Variables has button ${index} twice`, {
				description:
					'Give each button an "Index" of its own: its position among all buttons of the template, 0 for the first one',
			});
		}
		seen.add(index);
	}
	return requirePossible(buttons);
}

/** What the user filled in by hand. @throws UserError naming the parameter that does not fit */
export const readManual = (item: Item): Pick<TemplateContent, 'header' | 'body' | 'buttons'> => ({
	header: readFormHeader(item),
	body: rowsOf(item.parameter('bodyVariables', {}), 'variable', 'Body Variables').map(({ value }, index) =>
		requireValue({ value, name: () => `Body Variables: value ${index + 1}` }, LONGEST_VALUE),
	),
	buttons: readButtons(item.parameter('buttonVariables', {})),
});
