import type { Kind } from '../shared/messages/kind';
import { choiceOption, flagOption, type OptionValues, replyOption, sendingOptions } from '../shared/options';

/**
 * The kinds whose methods quote a message, and those that repeat their request; that of templates does
 * neither (99digital contract §22), a reaction does not quote (§28.1).
 */
const QUOTING: readonly Kind[] = ['sendContact', 'sendLocation', 'sendMedia', 'sendText'];
const REPEATING: readonly Kind[] = [...QUOTING, 'sendReaction'];

export const options = {
	ignoreUnsupportedFields: flagOption({
		displayName: 'Ignore Unsupported Fields',
		kinds: ['sendContact'],
		description:
			'Whether to leave out fields that 99digital does not support, such as name parts, the company or a second phone. When off, a contact with such fields causes an error that lists them, and nothing is sent.',
	}),
	...sendingOptions,
	language: choiceOption({
		displayName: 'Language',
		kinds: ['sendTemplate'],
		// 99digital contract §22: whether it is still needed is not known, so none is sent unless it is asked for.
		words: ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
		names: {
			1: 'Hebrew',
			2: 'English',
			3: 'Arabic',
			4: 'Russian',
			5: 'Spanish',
			6: 'Chinese',
			7: 'Hindi',
			8: 'Thai',
			9: 'French',
		},
		default: '1',
		description: 'The language of the template. Add it only if 99digital support asks you to.',
	}),
	replyToMessageId: { ...replyOption, kinds: QUOTING },
	showRequest: flagOption({
		displayName: 'Show Request',
		kinds: REPEATING,
		description:
			'Whether 99digital repeats the request in its response, without the API key. To see it, turn off Simplify.',
	}),
};

export type Options = OptionValues<typeof options>;
