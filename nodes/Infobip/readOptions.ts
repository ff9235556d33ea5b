import { UserError, type IDataObject } from 'n8n-workflow';
import { z } from 'zod';

import { withoutBlanks } from '../shared/contact/blanks';
import { readOptions } from '../shared/send/readOptions';

const text = (displayName: string, longest = Infinity) =>
	z
		.preprocess(
			(value) => (typeof value === 'number' ? String(value) : value),
			z
				.string({ message: `${displayName} is not text` })
				.max(longest, `${displayName} is longer than ${longest} characters`),
		)
		.optional();

const flag = (displayName: string) =>
	z.boolean({ message: `${displayName} is neither true nor false` }).optional();

const isWebAddress = (url: string): boolean => /^https?:\/\//i.test(url) && URL.canParse(url);

/** Infobip contract §3: the fields that text and contact have in common, with their limits in UTF-16 units. */
const commonSchema = z.object({
	messageId: text('Message ID', 200),
	callbackData: text('Callback Data', 4000),
	notifyUrl: text('Notify URL', 2048).refine(
		(url) => url === undefined || isWebAddress(url),
		'Notify URL is not a web address that starts with https:// or http://',
	),
	entityId: text('Entity ID', 255),
	applicationId: text('Application ID', 255),
	replyToMessageId: text('Reply to Message ID'),
});

/** Infobip contract §3 and §3.1: what only a text has. */
const textSchema = commonSchema.extend({
	previewUrl: flag('Preview URL'),
	urlOptions: z
		.object(
			{
				shortenUrl: flag('Shorten URL'),
				trackClicks: flag('Track Clicks'),
				trackingUrl: text('Tracking URL'),
				removeProtocol: flag('Remove Protocol'),
				customDomain: text('Custom Domain'),
			},
			{ message: 'URL Options is not an object' },
		)
		.optional(),
});

/** The options of a contact message. @throws UserError naming the option that Infobip does not take */
export const readContactOptions = (options: IDataObject): z.infer<typeof commonSchema> =>
	readOptions(commonSchema, withoutBlanks(options) ?? {});

/** The options of a text message. @throws UserError naming the option that Infobip does not take, or not with this text */
export function readTextOptions(options: IDataObject, content: string): z.infer<typeof textSchema> {
	const read = readOptions(textSchema, withoutBlanks(options) ?? {});
	if (read.previewUrl !== true) return read;
	if (!/https?:\/\/[^\s/]/.test(content)) {
		throw new UserError('Preview URL is on, but the text holds no link', {
			description:
				'Write a link with http:// or https:// into "Text", or turn off "Preview URL" under "Options"',
		});
	}
	if (read.urlOptions?.removeProtocol === true) {
		throw new UserError('Preview URL and Remove Protocol are both on, but Infobip takes only one of them', {
			description: 'Turn off "Preview URL" or, in "URL Options", "Remove Protocol" under "Options"',
		});
	}
	return read;
}
