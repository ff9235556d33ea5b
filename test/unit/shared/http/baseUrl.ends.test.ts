import { normaliseBaseUrl } from '../../../../nodes/shared/http/baseUrl.ts';
import { refusal } from '../refusal.ts';

/** What is added to the base URL must end up in its path. */

test.each([
	'https://api.example.com?',
	'https://api.example.com/?',
	'https://api.example.com#',
	'https://api.example.com/whatsapp/v2/#/',
	'https://api.example.com?key=1',
	'https://api.example.com#x',
	'api.example.com/?utm_source=mail#top',
])('what follows a ? or # would swallow the path: %s', (typed) => {
	expect(refusal(() => normaliseBaseUrl(typed))).toEqual({
		message: 'The base URL in the credential has a "?" or a "#"',
		description: 'Remove it and what follows: "Base URL" looks like https://api.example.com',
	});
});

test.each(['https://:secret@api.example.com', 'https:\\\\api.example.com', 'https://api.example.com\\v2'])(
	'no web address: %s',
	(typed) => {
		expect(refusal(() => normaliseBaseUrl(typed))).toEqual({
			message: 'The base URL in the credential is not a web address',
			description: 'Correct "Base URL" in the credential: it looks like https://api.example.com',
		});
	},
);

test.each(['https:/api.example.com', 'HTTP:/api.example.com', 'https:api.example.com', 'https:443'])(
	'a scheme without its slashes is not taken for the host: %s',
	(typed) => {
		expect(refusal(() => normaliseBaseUrl(typed)).message).toBe(
			'The base URL in the credential is not a web address',
		);
	},
);
