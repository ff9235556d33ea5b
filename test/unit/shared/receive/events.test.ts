import { EVENTS, isEventKind } from '../../../../nodes/shared/receive/events.ts';
import { eventsParameter } from '../../../../nodes/shared/receive/form.ts';
import { readSettings } from '../../../../nodes/shared/receive/items.ts';

const kinds = ['contact', 'location', 'media', 'other', 'reply', 'status', 'text'];

test('the kinds of events', () => {
	expect(Object.keys(EVENTS)).toEqual(kinds);
});

test('the form offers each kind of event, in the words of the table', () => {
	expect(eventsParameter.options).toEqual([
		{
			name: 'Contact',
			value: 'contact',
			description: 'One or more contact cards were received',
			action: 'On contact card received',
		},
		{
			name: 'Location',
			value: 'location',
			description: 'A location was received',
			action: 'On location received',
		},
		{
			name: 'Media',
			value: 'media',
			description: 'An image, document, video, audio file, voice note or sticker was received',
			action: 'On media received',
		},
		{
			name: 'Other',
			value: 'other',
			description: 'Any other message was received: a reaction, an order, a form…',
			action: 'On other message received',
		},
		{
			name: 'Reply',
			value: 'reply',
			description: 'A button was pressed, or a list item was chosen',
			action: 'On button or list reply received',
		},
		{
			name: 'Status',
			value: 'status',
			description: 'A message you sent was delivered, read, or failed',
			action: 'On message status',
		},
		{
			name: 'Text',
			value: 'text',
			description: 'A text message was received',
			action: 'On text received',
		},
	]);
});

test('every kind can be chosen, and nothing else', () => {
	const settings = readSettings((name, fallback) => (name === 'events' ? kinds : fallback));
	expect(settings.events).toEqual(kinds);
	const others = ['reaction', 'Contact', 'toString', '__proto__', '', undefined, null, 0, ['text']];
	expect(others.filter(isEventKind)).toEqual([]);
});
