interface Refusal {
	status: number;
	/** `messageId` of envelope A and `errorCode` of envelope B. */
	codes: string[];
	message: string;
	fix: string;
}

const INTERNAL_ERROR: Refusal = {
	status: 500,
	codes: ['GENERAL_ERROR', 'SERVER_ERROR', 'E500'],
	message: 'Infobip had an internal error',
	fix: 'Try again later; if it keeps happening, contact Infobip support',
};

/** Infobip contract §5, row by row. */
const KNOWN: Refusal[] = [
	{
		status: 400,
		codes: ['BAD_REQUEST', 'E400'],
		message: 'Infobip does not accept the request',
		fix: 'Check the parameters and options of this item',
	},
	{
		status: 401,
		codes: ['UNAUTHORIZED', 'E401'],
		message: 'Infobip does not recognize this API key',
		fix: 'Copy "API Key" again from the Infobip portal into the credential, and check that "Base URL" belongs to the same account',
	},
	{
		status: 403,
		codes: ['FORBIDDEN', 'E403'],
		message: 'The Infobip API key is not allowed to do this',
		fix: 'Ask the administrator of the Infobip account to check the key: its scopes (whatsapp:message:send to send, numbers:manage to register a webhook, whatsapp:manage to list templates and to mark messages as read, inbound-message:read to download files), its allowed IP addresses and its validity dates',
	},
	{
		status: 404,
		codes: ['E404'],
		message: 'Infobip did not find what was requested',
		fix: 'Check "Base URL" in the credential, your sender number and, for Mark as Read, "Message ID"',
	},
	{
		status: 429,
		codes: ['TOO_MANY_REQUESTS', 'E429'],
		message: 'Infobip is limiting the rate of requests',
		fix: 'The message was not sent. Lower "Parallel Requests" under "Options", or send the rest later',
	},
	INTERNAL_ERROR,
];

/** What a refusal means, by its code, else by its HTTP status; `undefined` for one that is not documented. */
export const knownRefusal = (code: string | undefined, status: number): Refusal | undefined =>
	KNOWN.find(({ codes }) => code !== undefined && codes.includes(code)) ??
	KNOWN.find((entry) => entry.status === status) ??
	(status >= 500 ? INTERNAL_ERROR : undefined);
