import { messageProperties } from '../../../../nodes/shared/messages/properties.ts';
import { PROVIDER } from '../fakeProvider.ts';

/** The form of Mark as Read. */

test('what is for sending alone is hidden for Mark as Read', () => {
	const hidden = messageProperties(PROVIDER).filter(({ displayOptions }) => displayOptions?.hide?.operation);
	expect(hidden.map(({ name }) => name)).toEqual(['to', 'simplify', 'options']);
	for (const { displayOptions } of hidden) {
		expect(displayOptions?.hide).toEqual({ operation: ['markAsRead'] });
	}
});

test('a provider that marks by person asks for one', () => {
	const provider = { ...PROVIDER, markAsRead: { by: 'to' as const } };
	const own = messageProperties(provider).filter(({ name }) => name === 'to');
	expect(own.map(({ displayName, displayOptions }) => [displayName, displayOptions?.show])).toEqual([
		['Recipients', { resource: ['message'] }],
		['Person', { resource: ['message'], operation: ['markAsRead'] }],
	]);
});
