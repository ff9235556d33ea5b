import { readOptions } from '../../../../nodes/shared/options';
import { deadline, limitWaitTimeOption } from '../../../../nodes/shared/wait/limitWaitTime';
import { refusal } from '../refusal';

const NOW = new Date('2026-01-02T12:00:00.000Z');
const until = (values: object, zone = 'UTC'): string | undefined => {
	const table = { limitWaitTime: limitWaitTimeOption };
	const { limitWaitTime } = readOptions(table, { limitWaitTime: { values } }, 'sendAndWait');
	return limitWaitTime && deadline(limitWaitTime, NOW, zone).toISOString();
};

test.each<[object, string]>([
	[{ limitType: 'afterTimeInterval', resumeAmount: 45, resumeUnit: 'minutes' }, '2026-01-02T12:45:00.000Z'],
	[{ limitType: 'afterTimeInterval', resumeAmount: '1.5' }, '2026-01-02T13:30:00.000Z'],
	[{ limitType: 'afterTimeInterval', resumeUnit: 'days' }, '2026-01-03T12:00:00.000Z'],
	[{ limitType: 'atSpecifiedTime', maxDateAndTime: '2026-01-02T18:00:00Z' }, '2026-01-02T18:00:00.000Z'],
])('%j ends at %s', (values, end) => {
	expect(until(values)).toBe(end);
});

test("a time without a zone is meant in the workflow's", () => {
	const values = { limitType: 'atSpecifiedTime', maxDateAndTime: '2026-01-02 18:00:00' };
	expect(until(values, 'America/New_York')).toBe('2026-01-02T23:00:00.000Z');
});

test.each<[object, string]>([
	[{ limitType: 'afterTimeInterval', resumeAmount: 0 }, 'Limit Wait Time: the amount is not above 0'],
	[{ limitType: 'afterTimeInterval', resumeAmount: 'soon' }, 'Limit Wait Time: the amount is not a number'],
	[{ limitType: 'afterTimeInterval', resumeUnit: 'weeks' }, 'Limit Wait Time: the unit is unknown'],
	[
		{ limitType: 'atSpecifiedTime', maxDateAndTime: '2026-01-02T11:59:59Z' },
		'Limit Wait Time: "Max Date and Time" is in the past',
	],
	[
		{ limitType: 'atSpecifiedTime', maxDateAndTime: 'tomorrow' },
		'Limit Wait Time: "Max Date and Time" is not a date and time',
	],
])('%j is refused', (values, message) => {
	expect(refusal(() => until(values)).message).toBe(message);
});
