import { replyOption, sendingOptions } from '../shared/options/sending';
import { flagOption } from '../shared/options/fields';
import type { OptionValues } from '../shared/options/option';

export const options = {
	ignoreUnsupportedFields: flagOption({
		displayName: 'Ignore Unsupported Fields',
		kinds: ['sendContact'],
		description:
			'Whether to leave out what 99digital cannot carry: name parts, company, a second phone and the like. When off, such a contact is an error that lists these fields, and nothing is sent.',
	}),
	...sendingOptions,
	replyToMessageId: replyOption,
	showRequest: flagOption({
		displayName: 'Show Request',
		description:
			'Whether 99digital repeats the request in its response, without the API key. To see it, turn off Simplify.',
	}),
};

export type Options = OptionValues<typeof options>;
