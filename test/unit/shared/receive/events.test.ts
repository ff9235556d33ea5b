import { EVENTS, isEventKind } from '../../../../nodes/shared/receive/events.ts';
import { eventsParameter } from '../../../../nodes/shared/receive/form.ts';
import { readSettings } from '../../../../nodes/shared/receive/items.ts';

const kinds = [
	'contact',
	'form',
	'location',
	'media',
	'order',
	'other',
	'reaction',
	'reply',
	'status',
	'text',
];

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
			name: 'Form',
			value: 'form',
			description: 'A form was filled in: a WhatsApp Flow or an address',
			action: 'On form received',
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
			name: 'Order',
			value: 'order',
			description: 'A cart of products was received',
			action: 'On order received',
		},
		{
			name: 'Other',
			value: 'other',
			description: "Any other message or notice was received: a damaged one, a template's new status…",
			action: 'On other message received',
		},
		{
			name: 'Reaction',
			value: 'reaction',
			description: 'Somebody reacted to a message with an emoji, or took the reaction away',
			action: 'On reaction received',
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
	const others = ['wave', 'Contact', 'toString', '__proto__', '', undefined, null, 0, ['text']];
	expect(others.filter(isEventKind)).toEqual([]);
});
