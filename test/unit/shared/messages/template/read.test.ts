import { UserError } from 'n8n-workflow';

import type { Value } from '../../nodeContext.ts';
import { rejection } from '../../refusal.ts';
import { ORDER_READY, ORDER_VALUES, template } from '../../templates/samples.ts';
import { item, read } from './items.ts';

/** Send Template: which template, and whether its list is asked for. */

const GERMAN = template({ language: 'de', body: 'Hallo' });
const MANUALLY = 'To send a template without the list, type its name and set "Variables From" to Manual';

const readByHand = async (chosen: Value, templateLanguage: Value = '') =>
	await read(item({ template: chosen, templateLanguage, variablesFrom: 'manual' }));

test.each<[what: string, chosen: Value, typedLanguage: Value, expected: object]>([
	['from the list', { mode: 'list', value: 'hi|en_GB' }, '', { name: 'hi', language: 'en_GB' }],
	['from the list, whose language counts', { value: 'hi|en' }, 'de', { name: 'hi', language: 'en' }],
	['by name with its language', { mode: 'name', value: ' hi ' }, ' de ', { name: 'hi', language: 'de' }],
	['by name and language in one', { mode: 'name', value: 'hi | de' }, '', { name: 'hi', language: 'de' }],
	['of a list without languages', { mode: 'list', value: 'hi|' }, '', { name: 'hi' }],
	['by an expression for the whole', 'hi|en', '', { name: 'hi', language: 'en' }],
	['whose name is a number', { mode: 'name', value: 1001 }, '', { name: '1001' }],
])('a template %s', async (_what, chosen, typedLanguage, expected) => {
	expect(await readByHand(chosen, typedLanguage)).toEqual({
		...expected,
		header: undefined,
		body: [],
		buttons: [],
	});
});

test.each<[chosen: Value]>([
	[''],
	[' '],
	['|en'],
	[{ mode: 'list', value: '' }],
	[{ value: null }],
	[true],
	[{}],
])('no template is refused: %j', async (chosen) => {
	expect(await rejection(readByHand(chosen))).toEqual({
		message: 'There is no template to send',
		description: 'Choose a template in "Template", or type its name',
	});
});

test('a name of more than 512 characters is no name', async () => {
	expect((await readByHand('a'.repeat(512))).name).toHaveLength(512);
	expect((await rejection(readByHand('a'.repeat(513)))).message).toBe(
		'"Template" does not contain the name of a template',
	);
});

test('with values for its fields, the language is that of the list', async () => {
	const parameters = {
		template: { mode: 'name', value: 'order_ready' },
		templateVariables: { value: ORDER_VALUES },
	};
	expect(await read(item(parameters, [GERMAN, ORDER_READY]))).toMatchObject({
		name: 'order_ready',
		language: 'en',
		body: ['Dana', '1001'],
	});
});

test('a template that the list does not have is refused, with the way around the list', async () => {
	expect(await rejection(read(item({ template: 'hi|en' }, [GERMAN])))).toEqual({
		message: 'The account has no template "hi"',
		description: `Choose a template from the list in "Template". ${MANUALLY}`,
	});
});

test('where the list cannot be read, the error says why and names the way around it', async () => {
	const failing = (error: Error) => ({
		...item({ template: 'hi|en' }),
		templates: async () => await Promise.reject(error),
	});
	const refused = new UserError('Testel said no (403)', { description: 'Ask for the right' });
	expect(await rejection(read(failing(refused)))).toEqual({
		message: 'Testel said no (403)',
		description: `Ask for the right. ${MANUALLY}`,
	});
	const defect = new TypeError('a defect');
	await expect(read(failing(defect))).rejects.toBe(defect);
});
