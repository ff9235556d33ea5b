import { z } from 'zod/v3';

import * as infobip from '../../../simulator/infobip/messages.ts';
import { sendBody } from '../../../simulator/kaleyra/messages.ts';
import * as ninetyNineDigital from '../../../simulator/ninetyNineDigital/messages.ts';

/** The simulator's bodies as judges of what goes out: to +12025550123, before the credential signs it. */

const kaleyra = sendBody.refine(({ messaging_object: { to } }) => to === '+12025550123');

const toOne = <Body extends z.ZodType<{ to: string }, z.ZodTypeDef, unknown>>(body: Body) =>
	body.refine(({ to }) => to === '12025550123');

const ofInfobip = {
	template: infobip.templateBody.refine(({ messages: [{ to }] }) => to === '12025550123'),
	media: z.union([
		toOne(infobip.mediaBodies.image),
		toOne(infobip.mediaBodies.document),
		toOne(infobip.mediaBodies.audio),
	]),
	location: toOne(infobip.mediaBodies.location),
};

/** As 99digital's credential signs it. */
export const signed = <Body extends z.ZodType<{ to: string }, z.ZodTypeDef, unknown>>(body: Body) =>
	z
		.object({})
		.passthrough()
		.transform((sent) => ({ ...sent, apiKey: 'fake' }))
		.pipe(toOne(body));

const of99digital = {
	template: signed(ninetyNineDigital.templateBody),
	media: signed(ninetyNineDigital.fileBody),
	location: signed(ninetyNineDigital.locationBody),
};

const all = {
	kaleyra: { template: kaleyra, media: kaleyra, location: kaleyra },
	infobip: ofInfobip,
	'99digital': of99digital,
};

/** A lone half of a surrogate pair, as JSON writes it. */
const BROKEN = /\\ud[89a-f]/;

/** @throws when the provider's contract does not allow this body, or its text is not well-formed */
export function expectAllowed(provider: keyof typeof all, kind: keyof typeof ofInfobip, body: unknown): void {
	const text = JSON.stringify(body);
	if (BROKEN.test(text)) throw new Error(`Not well-formed: ${text}`);
	const { error } = all[provider][kind].safeParse(JSON.parse(text));
	// A template that no account can have is the provider's to refuse.
	const broken = error?.issues.filter(({ path }) => !/^(name|templateName)$/.test(String(path.at(-1))));
	if (broken !== undefined && broken.length > 0) throw new Error(`${JSON.stringify(broken)} in ${text}`);
}
