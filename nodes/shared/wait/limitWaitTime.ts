import { type INodeProperties, UserError } from 'n8n-workflow';
import { DateTime } from 'luxon';
import { z } from 'zod/v3';

import { SEND_AND_WAIT } from '../messages/kind';

const SECONDS = { minutes: 60, hours: 3_600, days: 86_400 };

const NAME = 'Limit Wait Time';

const amount = z.preprocess(
	(given) => (typeof given === 'string' && given.trim() !== '' ? Number(given) : given),
	z
		.number({ message: `${NAME}: the amount is not a number` })
		.positive(`${NAME}: the amount is not above 0`)
		.max(36_500, `${NAME}: the amount is above 36500`),
);

const limitSchema = z.object({
	values: z.discriminatedUnion(
		'limitType',
		[
			z.object({
				limitType: z.literal('afterTimeInterval'),
				resumeAmount: amount.default(1),
				resumeUnit: z
					.enum(['minutes', 'hours', 'days'], { message: `${NAME}: the unit is unknown` })
					.default('hours'),
			}),
			z.object({
				limitType: z.literal('atSpecifiedTime'),
				maxDateAndTime: z.union([z.string(), z.date()], { message: `${NAME}: the date and time is missing` }),
			}),
		],
		{ message: `${NAME} has an unexpected structure` },
	),
});

export type WaitLimit = z.infer<typeof limitSchema>['values'];

const property: Omit<INodeProperties, 'name'> = {
	displayName: NAME,
	type: 'fixedCollection',
	description: 'How long to wait for the answer. Without it, the execution waits until it is answered.',
	default: { values: { limitType: 'afterTimeInterval', resumeAmount: 45, resumeUnit: 'minutes' } },
	options: [
		{
			displayName: 'Values',
			name: 'values',
			values: [
				{
					displayName: 'Limit Type',
					name: 'limitType',
					type: 'options',
					default: 'afterTimeInterval',
					description:
						'The condition for the execution to resume. Can be a specified date or after some time.',
					options: [
						{
							name: 'After Time Interval',
							value: 'afterTimeInterval',
							description: 'Waits for a certain amount of time',
						},
						{
							name: 'At Specified Time',
							value: 'atSpecifiedTime',
							description: 'Waits until the set date and time to continue',
						},
					],
				},
				{
					displayName: 'Amount',
					name: 'resumeAmount',
					type: 'number',
					displayOptions: { show: { limitType: ['afterTimeInterval'] } },
					typeOptions: { minValue: 0, numberPrecision: 2 },
					default: 1,
					description: 'The time to wait',
				},
				{
					displayName: 'Unit',
					name: 'resumeUnit',
					type: 'options',
					displayOptions: { show: { limitType: ['afterTimeInterval'] } },
					options: [
						{ name: 'Minutes', value: 'minutes' },
						{ name: 'Hours', value: 'hours' },
						{ name: 'Days', value: 'days' },
					],
					default: 'hours',
					description: 'Unit of the interval value',
				},
				{
					displayName: 'Max Date and Time',
					name: 'maxDateAndTime',
					type: 'dateTime',
					displayOptions: { show: { limitType: ['atSpecifiedTime'] } },
					default: '',
					description: 'Continue execution after the specified date and time',
				},
			],
		},
	],
};

/** The option as n8n's own nodes have it. */
export const limitWaitTimeOption = {
	property,
	schema: limitSchema.transform(({ values }) => values).optional(),
	kinds: [SEND_AND_WAIT],
} as const;

/**
 * When the wait ends.
 * @param zone the workflow's time zone, in which a time without one is meant
 * @throws UserError when it is no time, or over
 */
export function deadline(limit: WaitLimit, now: Date, zone: string): Date {
	if (limit.limitType === 'afterTimeInterval') {
		return new Date(now.getTime() + limit.resumeAmount * SECONDS[limit.resumeUnit] * 1_000);
	}
	const given = limit.maxDateAndTime;
	const until =
		given instanceof Date ? given : DateTime.fromISO(given.trim().replace(' ', 'T'), { zone }).toJSDate();
	if (until.getTime() > now.getTime()) return until;
	throw new UserError(
		Number.isNaN(until.getTime())
			? `${NAME}: "Max Date and Time" is not a date and time`
			: `${NAME}: "Max Date and Time" is in the past`,
		{ description: `Choose a later time under "${NAME}", for example 2030-01-31T18:00:00` },
	);
}
