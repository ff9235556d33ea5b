import type { Answer } from '../provider.ts';

/** The simulator's fixed test account. The key is made up and opens nothing but the simulator. */
export const account = {
	sid: 'HXTEST0000000001IN',
	apiKey: 'fake-kaleyra-key-0001',
	wabaId: '300000000000001',
	numbers: ['+12025550100', '+12025550101'],
} as const;

export function error(status: number, code: string, message: string, key: string, data: object = {}): Answer {
	return { status, body: { code, message, data, error: { [key]: message } } };
}

/**
 * Every failure that the vendor pages print, and WAV2101, whose status and body they do not (Kaleyra contract
 * §4.2).
 */
export const failures = {
	RBC001: error(401, 'RBC001', 'Incorrect SID or API key.', 'error', []),
	WA401: error(
		401,
		'WA401',
		'Phone number is not present or does not belong to the account.',
		'phone_number',
	),
	'WA-401/account': error(
		401,
		'WA-401',
		'API is not available for given customer.Please contact support for more info',
		'account',
	),
	'WA-401/phone_number': error(
		401,
		'WA-401',
		"The phone number you're using is associated with different Version of our WA API. Please use the appropriate endpoint.",
		'phone_number',
	),
	WA400: {
		status: 400,
		body: {
			code: 'WA400',
			message: 'Refer to correct payload format',
			data: {},
			error: { payload: 'Incorrect payload format' },
		},
	},
	E110: error(400, 'E110', 'Please check your balance, You have a low balance!', 'balance'),
	WAV2101: error(400, 'WAV2101', 'Daily limit reached', 'error'),
	WA500: {
		status: 500,
		body: {
			code: 'WA500',
			message: 'Please try again later',
			data: {},
			error: { error: 'Internal server error' },
		},
	},
};

/** `/v1` calls may have a list in `error` and a numeric `status` (§4.2). */
export const platformUnauthorized: Answer = {
	status: 401,
	body: { code: 'RBC001', message: 'Incorrect SID or API key.', data: [], error: [], status: 401 },
	violations: ['api-key or SID wrong'],
};

export const refuse = (code: keyof typeof failures, ...violations: string[]): Answer => ({
	...failures[code],
	violations,
});
