import { ninetyNineDigital } from '../../../../nodes/NinetyNineDigital/provider.ts';
import { templateSender } from '../../providers/template/requests.ts';
import { bodyVariables, buttonVariables } from '../../shared/messages/template/items.ts';
import type { Parameters } from '../../shared/nodeContext.ts';
import { rejection } from '../../shared/refusal.ts';
import { template, withHeader } from '../../shared/templates/samples.ts';

/** 99digital contract §22: what no field is known for, and what is too long. */

const { byHand, mapped } = templateSender(ninetyNineDigital, {
	baseUrl: 'https://api.99digital.co.il/whatsapp/v2',
});

const NO_HEADER = 'Choose a template whose header is a fixed text, an image, a video or a document';

test.each<[what: string, parameters: Parameters, message: string, description: string]>([
	[
		'a text header with a variable',
		{ headerType: 'text', headerText: '1001' },
		'99digital cannot fill in a header that is a text with a variable',
		NO_HEADER,
	],
	[
		'a location',
		{ headerType: 'location', headerLatitude: 1, headerLongitude: 2 },
		'99digital cannot fill in a header that is a location',
		NO_HEADER,
	],
	[
		'a payload',
		{ buttonVariables: buttonVariables(['quickReply', 0, 'yes']) },
		'99digital does not accept values for quick replies: they send back their text',
		'Remove the quick replies from "Button Variables"',
	],
	[
		'eleven body variables',
		{ bodyVariables: bodyVariables(...Array.from({ length: 11 }, () => 'x')) },
		'The template has 11 values in its body, but 99digital allows at most 10',
		'Remove the others, or choose another template',
	],
	[
		'1025 characters in two values',
		{ bodyVariables: bodyVariables('a'.repeat(1024), 'b') },
		'The body of the template has 1025 characters with its values, but 99digital allows at most 1024',
		'Shorten the values',
	],
])('refused: %s', async (_what, parameters, message, description) => {
	expect(await rejection(byHand(parameters))).toEqual({ message, description });
});

test('where the text of the template is known, it counts as well', async () => {
	const chosen = template({ body: 'Order {{1}}.', variables: { header: 0, body: 1, buttons: [] } });
	await mapped(chosen, { body1: 'a'.repeat(1017) });
	expect((await rejection(mapped(chosen, { body1: 'a'.repeat(1018) }))).message).toBe(
		'The body of the template has 1025 characters with its values, but 99digital allows at most 1024',
	);
});

test('a header with a variable in the list is refused as well', async () => {
	expect((await rejection(mapped(withHeader('text', 'Hello {{1}}'), { header: 'Dana' }))).message).toBe(
		'99digital cannot fill in a header that is a text with a variable',
	);
});
