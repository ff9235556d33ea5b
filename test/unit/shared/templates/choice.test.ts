import { requireTemplate } from '../../../../nodes/shared/templates/choice.ts';
import { refusal } from '../refusal.ts';
import { LOGIN_CODE, ORDER_READY, template, withHeader } from './samples.ts';

/** Which template of the list is meant, and whether it can be sent. */

const ENGLISH = template();
const HEBREW = template({ language: 'he' });
const LIST = [ORDER_READY, ENGLISH, LOGIN_CODE, HEBREW];

test('by name and language, or by name where it has one language', () => {
	expect(requireTemplate(LIST, { name: 'greeting', language: 'he' })).toBe(HEBREW);
	expect(requireTemplate(LIST, { name: 'greeting', language: 'en' })).toBe(ENGLISH);
	expect(requireTemplate(LIST, { name: 'login_code' })).toBe(LOGIN_CODE);
});

test('of two entries of one name and language, the one that can be sent', () => {
	const paused = template({ status: 'paused' });
	expect(requireTemplate([paused, ENGLISH], { name: 'greeting' })).toBe(ENGLISH);
	expect(requireTemplate([ENGLISH, paused], { name: 'greeting', language: 'en' })).toBe(ENGLISH);
});

test('without a language, the one in which it can be sent', () => {
	const rejected = template({ language: 'he', status: 'rejected' });
	expect(requireTemplate([rejected, ENGLISH], { name: 'greeting' })).toBe(ENGLISH);
	expect(
		refusal(() => requireTemplate([rejected, ENGLISH], { name: 'greeting', language: 'he' })).message,
	).toBe('The template "greeting" cannot be sent: its status is "rejected"');
});

test.each<[name: string, language: string | undefined, message: string, description: string]>([
	[
		'unknown',
		undefined,
		'The account has no template "unknown"',
		'Choose a template from the list in "Template"',
	],
	['unknown', 'en', 'The account has no template "unknown"', 'Choose a template from the list in "Template"'],
	[
		'greeting',
		undefined,
		'The template "greeting" exists in several languages: en, he',
		'Choose it from the list in "Template", or fill in "Template Language"',
	],
	[
		'greeting',
		'en-GB',
		'The template "greeting" exists in en, he, not in "en-GB"',
		'Choose a template from the list in "Template"',
	],
])('%s in the language %s is refused', (name, language, message, description) => {
	expect(refusal(() => requireTemplate(LIST, { name, language }))).toEqual({ message, description });
});

test('many languages are not all named', () => {
	const many = Array.from({ length: 30 }, (_, index) => template({ language: `l${index}` }));
	const { message } = refusal(() => requireTemplate(many, { name: 'greeting' }));
	expect(message).toMatch(/ l0, l1, .*, l18, l19$/);
});

test.each([
	['paused', 'paused'],
	['pending', 'pending'],
	['rejected', 'rejected'],
	['disabled', 'disabled'],
	['deleted', 'deleted'],
	['in_appeal', 'in appeal'],
	['pending_deletion', 'pending deletion'],
])('one that is %s is refused with its status', (status, shown) => {
	expect(refusal(() => requireTemplate([template({ status })], { name: 'greeting' }))).toEqual({
		message: `The template "greeting" cannot be sent: its status is "${shown}"`,
		description: 'Choose an approved one from the list in "Template"',
	});
});

test.each(['approved', 'reinstated', 'flagged', '', 'some_new_word'])(
	'one that is "%s" is sent',
	(status) => {
		expect(requireTemplate([template({ status })], { name: 'greeting' })).toMatchObject({ status });
	},
);

test.each(['gif', 'carousel', 'product'])('a header that nothing can fill is refused: %s', (type) => {
	expect(refusal(() => requireTemplate([withHeader(type)], { name: 'greeting' }))).toEqual({
		message: `The template "greeting" cannot be sent: it begins with a ${type}`,
		description:
			'Choose a template that begins with a text, an image, a video, a document or a location, or has no header',
	});
});

test.each([
	['its body', template({ body: 'Hello {{first_name}}, {{1}}' })],
	['its header', template({ header: { type: 'text', text: 'Hello {{first_name}}' } })],
])('variables with names in %s are refused', (_where, named) => {
	expect(refusal(() => requireTemplate([named], { name: 'greeting' }))).toEqual({
		message: 'The template "greeting" cannot be sent: its variables have names, such as {{first_name}}',
		description: 'Choose a template whose variables have numbers, such as {{1}}',
	});
});
