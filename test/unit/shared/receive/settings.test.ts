import { readSettings } from '../../../../nodes/shared/receive/settings.ts';
import { refusal } from '../refusal.ts';

const settingsOf = (parameters: Record<string, unknown>) => readSettings((name) => parameters[name]);

test('the parameters that shape the items', () => {
	const options = { includeRaw: true, attachVcard: true, replaceExistingWebhook: true };
	expect(settingsOf({ events: ['text', 'status'], output: 'message', options })).toEqual({
		events: ['text', 'status'],
		output: 'message',
		includeRaw: true,
		attachVcard: true,
	});
	expect(readSettings((_name, fallback) => fallback)).toEqual({
		events: ['contact'],
		output: 'contact',
		includeRaw: false,
		attachVcard: false,
	});
});

test('null for an option, as an expression that finds nothing gives it, means "not given"', () => {
	const options = { includeRaw: null, attachVcard: null };
	expect(settingsOf({ events: ['text'], output: 'contact', options })).toEqual({
		events: ['text'],
		output: 'contact',
		includeRaw: false,
		attachVcard: false,
	});
});

test.each([
	{ events: ['reaction'] },
	{ events: 'text' },
	{ output: 'row' },
	{ options: { includeRaw: 'yes' } },
	{ options: { attachVcard: 1 } },
])('a parameter that offers no such value: %j', (wrong) => {
	const parameters = { events: ['text'], output: 'contact', options: {}, ...wrong };
	expect(refusal(() => settingsOf(parameters))).toEqual({
		message: '"Events", "Output" or "Options" has a value that the node does not offer',
		description:
			'Choose from the lists, or correct the expression. Events: contact, location, media, other, reply, status, text. Output: contact, message',
	});
});
