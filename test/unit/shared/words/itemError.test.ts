import { NodeOperationError, UserError } from 'n8n-workflow';

import { itemError, itemName } from '../../../../nodes/shared/itemError.ts';
import { NODE } from '../nodeContext.ts';

test.each<[what: string, error: unknown, description: string]>([
	['a UserError', new UserError('No name', { description: 'Fill it in' }), 'Fill it in. Nothing was sent'],
	[
		'a description with a full stop',
		new UserError('No name', { description: 'Ask.' }),
		'Ask. Nothing was sent',
	],
	['an error without a description', new Error('No name'), 'Nothing was sent'],
	['something else', 'No name', 'Nothing was sent'],
	["n8n's own error", new NodeOperationError(NODE, 'No name', { itemIndex: 0 }), 'Nothing was sent'],
])('an item that cannot be sent, for %s', (_what, error, description) => {
	const invalid = itemError(NODE, error, 2, 'Nothing was sent');
	expect(invalid).toBeInstanceOf(NodeOperationError);
	expect(invalid).toMatchObject({ message: 'No name', description });
	expect(invalid.context.itemIndex).toBe(2);
});

test('the words stay, also where n8n would put its own for an error name in them', () => {
	const message = 'Testel refused the connection (ECONNREFUSED, EPERM)';
	const cause = new UserError(message, { description: 'Do better' });
	expect(itemError(NODE, cause, 2, 'Nothing was sent').message).toBe(message);
});

test('an item is named by its number, the only one is not', () => {
	expect([itemName(0, 1), itemName(0, 2), itemName(4, 500)]).toEqual(['The item', 'Item 0', 'Item 4']);
});
