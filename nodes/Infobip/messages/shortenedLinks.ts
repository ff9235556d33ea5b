import { UserError } from 'n8n-workflow';

import type { Options } from '../options';

/**
 * Options that apply only to shortened links. Its page says of `shortenUrl`: "Set this to true, if you want
 * to set up other URL options".
 */
const FOR_SHORTENED_LINKS = [
	['customDomain', 'Custom Domain'],
	['removeProtocol', 'Remove Protocol'],
	['trackClicks', 'Track Clicks'],
	['trackingUrl', 'Tracking URL'],
] as const;

/** @throws UserError when an option would be ignored, since links are not shortened */
export function checkShortening({ urlOptions }: Options): void {
	if (urlOptions?.shortenUrl !== false) return;
	const ignored = FOR_SHORTENED_LINKS.filter(([name]) => urlOptions[name]).map(([, label]) => label);
	if (ignored.length === 0) return;
	throw new UserError(
		`Shorten URL is off, but these options are for shortened links only: ${ignored.join(', ')}`,
		{ description: 'In "URL Options" under "Options", turn on "Shorten URL" or remove the others' },
	);
}
