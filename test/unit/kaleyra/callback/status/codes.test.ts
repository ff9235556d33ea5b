import { callback, events } from '../callbacks.ts';

/** Kaleyra contract §22.3: why Meta did not deliver a message, and what to do. */

const WRONG_VALUES =
	'The values do not fit the template: there are too few or too many, or one is of the wrong kind. Set "Variables From" to Template, which shows a field for each value, or correct the values';
const PAUSED =
	'WhatsApp has paused or disabled the template. Wait until it is approved again, or choose another template. WhatsApp pauses a template that too many recipients report';

test.each<[code: number, advice: string]>([
	[
		131047,
		'The recipient has not written to you within the last 24 hours. Send a template first, and this message once the recipient has answered',
	],
	[
		131049,
		'WhatsApp limits how many marketing messages a person gets. Wait at least a day before sending marketing messages to this recipient again; trying again now does not help',
	],
	[131050, 'The recipient opted out of marketing messages. Take the recipient off your marketing list'],
	[
		131053,
		'The file at the URL could not be fetched or used. Check that anyone can open the URL without logging in, and that WhatsApp accepts the size and format',
	],
	[132000, WRONG_VALUES],
	[
		132001,
		'The sender has no approved template with this name in this language. Choose the template from the list in "Template", or correct its name and "Template Language"',
	],
	[132005, 'The template is too long with its values filled in. Shorten the values'],
	[132007, "The text breaks WhatsApp's content rules. Change the values, or choose another template"],
	[132012, WRONG_VALUES],
	[132015, PAUSED],
	[132016, PAUSED],
])("§22.3: Meta's code %i says what to do, after Meta's own words", (code, advice) => {
	const statusOf = (error: object) =>
		events(callback({ contacts: undefined, statuses: [{ status: 'failed', errors: [error] }] })).map(
			(event) => 'status' in event && event.status,
		);
	expect(statusOf({ code, title: 'Words' })).toEqual([
		{ state: 'failed', code: String(code), description: `Words. ${advice}` },
	]);
	expect(statusOf({ code })).toEqual([{ state: 'failed', code: String(code), description: advice }]);
});

test("a full stop of Meta's is not doubled", () => {
	const [event] = events(
		callback({
			contacts: undefined,
			statuses: [{ status: 'failed', errors: [{ code: 132005, title: 'Too long.' }] }],
		}),
	);
	expect(event).toMatchObject({ status: { description: expect.stringMatching(/^Too long\. The template/) } });
});
