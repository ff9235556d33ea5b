import { cleanFileName } from '../../address/fileName';
import { asText } from '../../http/tolerant';
import type { EventContent, Media } from '../events';

/** Twice what WhatsApp's own links and signed ones of storage services have. */
export const LONGEST_LINK = 4_096;

/**
 * A link to a file. It comes from outside, so nothing but text of the web and of a moderate length counts as
 * one.
 */
function asLink(value: unknown): string | undefined {
	if (typeof value !== 'string' || value.length > LONGEST_LINK) return undefined;
	const link = value.trim();
	return /^https?:\/\/\S+$/i.test(link) ? link : undefined;
}

/**
 * The event of a file; `undefined` when neither link nor id leads to it, or when what stands for the link is
 * none.
 * @param members as the provider sent them
 */
export function readMedia(
	kind: Media['kind'],
	members: { url?: unknown; id?: unknown; mimeType?: unknown; filename?: unknown; caption?: unknown },
): EventContent | undefined {
	const url = asLink(members.url);
	const id = asText(members.id);
	const isUsable = asText(members.url) === undefined ? id !== undefined : url !== undefined;
	if (!isUsable) return undefined;
	return {
		event: 'media',
		media: {
			kind,
			url,
			id,
			mimeType: asText(members.mimeType),
			// The sender's own words, which workflows give to nodes that write files.
			filename: cleanFileName(asText(members.filename) ?? ''),
			caption: asText(members.caption),
		},
	};
}
