import { NodeOperationError, UserError } from 'n8n-workflow';

import { itemError } from '../../../nodes/shared/itemError.ts';
import { NODE } from './nodeContext.ts';

test.each<[what: string, error: unknown, message: string, description: string]>([
	[
		'a UserError',
		new UserError('No name', { description: 'Fill it in' }),
		'No name',
		'Fill it in. Nothing was sent',
	],
	['an error without a description', new Error('No name'), 'No name', 'Nothing was sent'],
	[
		'an error with another kind of description',
		Object.assign(new Error('No name'), { description: 7 }),
		'No name',
		'Nothing was sent',
	],
	['something else', 'No name', 'No name', 'Nothing was sent'],
])('an item that cannot be sent, for %s', (_what, error, message, description) => {
	const invalid = itemError(NODE, error, 2, 'Nothing was sent');
	expect(invalid).toBeInstanceOf(NodeOperationError);
	expect(invalid).toMatchObject({ message, description });
	expect(invalid.context.itemIndex).toBe(2);
});

test('the words stay, also where n8n would put its own for an error name in them', () => {
	const message = 'Testel refused the connection (ECONNREFUSED, EPERM)';
	const cause = new UserError(message, { description: 'Do better' });
	expect(itemError(NODE, cause, 2, 'Nothing was sent').message).toBe(message);
});
