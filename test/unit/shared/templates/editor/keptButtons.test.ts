import { keepValues, withKeptValues } from '../../../../../nodes/shared/templates/editor/keptValues.ts';

const payload = (id: string, button: string) => ({
	id,
	displayName: `Payload · ${button}`,
	type: 'string' as const,
	display: true,
	required: false,
	defaultMatch: false,
});

test('the payload of a button never goes to a button with other words', () => {
	const schema = [payload('button0', 'Yes'), payload('button1', 'No')];
	keepValues('form', { schema, value: { button0: 'pickup-yes', button1: 'pickup-no' } });
	const begun = (...fields: typeof schema) =>
		withKeptValues('form', fields).map((field) => field.defaultValue);
	expect(begun(payload('button0', 'No'), payload('button1', 'Yes'))).toEqual([undefined, undefined]);
	expect(begun(payload('button0', 'Yes'), payload('button1', 'Maybe'))).toEqual(['pickup-yes', undefined]);
});
