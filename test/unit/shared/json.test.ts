import { isRecord } from '../../../nodes/shared/json.ts';

test.each<[value: unknown, is: boolean]>([
	[{}, true],
	[[], false],
	[null, false],
	[undefined, false],
	['text', false],
])('%j is an object: %s', (value, is) => {
	expect(isRecord(value)).toBe(is);
});
