import { z } from 'zod/v3';

import type { ReceivedRequest } from '../../simulator/provider.ts';
import type { Provider } from '../../simulator/providers.ts';
import { owner } from '../n8n/session.ts';
import type { Simulator } from '../../simulator/server.ts';
import type { PlayedRoundTrip } from './play.ts';

/**
 * 99digital's key travels in the body; made up as it is here, it is not shown, so that nobody gets used to
 * it.
 */
const withoutKey = (name: string, value: unknown): unknown => (name === 'apiKey' ? '[hidden]' : value);

const indented = (value: unknown): string => JSON.stringify(value, withoutKey, 2).replaceAll(/^/gm, '     ');

const replySchema = z.object({
	from: z.object({ name: z.string().optional(), phone: z.string().optional() }),
	reply: z.object({ title: z.string() }),
});

/** The press in one line, e.g. `Sam (12025550123) pressed "Send me the card"`. */
function summary(item: unknown): string {
	const { from, reply } = replySchema.parse(item);
	return `${from.name ?? 'somebody'} (${from.phone ?? 'number hidden'}) pressed "${reply.title}"`;
}

/** A message that a provider took. @param what as it reads behind "receives" */
const describeMessage = (title: string, what: string, { messageId, method, path, body }: ReceivedRequest) =>
	[
		`${title} receives ${what}, and gives it the id ${messageId}`,
		`     ${method} ${path}`,
		indented(body),
	].join('\n');

/** The story of a round trip, for somebody who reads it for the first time. */
export function describeRoundTrip(
	{ title }: Provider,
	{ offers, webhookUrl, callback, received, answers }: PlayedRoundTrip,
): string {
	const heading = `${title}: a template goes out, its button is pressed, and the contact card follows`;
	const steps = [
		...offers.map((offer) => describeMessage(title, 'a template, by Send Template', offer)),
		`The first recipient presses its button. ${title} posts that to\n     ${webhookUrl}\n${indented(callback)}`,
		...received.map(
			({ json }) => `The ${title} WhatsApp Trigger reads it: ${summary(json)}\n${indented(json)}`,
		),
		...answers.map((answer) => describeMessage(title, 'the card, by Send Contact', answer)),
	];
	const numbered = steps.map((text, index) => `  ${index + 1}. ${text}\n`);
	return ['', heading, '='.repeat(heading.length), '', ...numbered].join('\n');
}

/**
 * What somebody needs to try a provider: where it is simulated, the credential, and a command that plays a
 * callback.
 */
export function describeProvider(
	provider: Provider,
	{ url, baseUrl }: Pick<Simulator, 'url' | 'baseUrl'>,
): string {
	const { id, title, credential, api } = provider;
	const play = `curl -X POST '${url}/_control/callbacks/${id}/contact`;
	const lines = [
		`  Base URL    ${baseUrl(provider)}`,
		`  Credential  "${title} account", which n8n already has: ${JSON.stringify(credential)}`,
		`  Callback    ${play}?url=URL'   (URL: that of your trigger, as n8n shows it)`,
		...(api.open().webhooks
			? [`  Automatic   ${play}'   (goes to the URL that your trigger has registered)`]
			: []),
		`  Reply       ${play.replace(/contact$/, 'reply')}?url=URL'   (whoever got your latest buttons presses the first; &choice=1 the second)`,
		`  Others      text, media, location or delivered in place of contact`,
	];
	return ['', title, ...lines].join('\n');
}

/** Where to log in, and what is where. @param publicUrl what n8n shows in place of its own address */
export function describeOpenN8n(
	{ url, publicUrl, folder }: { url: string; publicUrl: string; folder: string },
	simulator: Pick<Simulator, 'url'>,
): string {
	return [
		'',
		`n8n is open at ${url}`,
		`  e-mail    ${owner.email}`,
		`  password  ${owner.password}`,
		`The providers are simulated at ${simulator.url}; nothing leaves this machine.`,
		`Forms show ${publicUrl}: providers want a public address, and the simulator posts to this n8n instead.`,
		`What you build is kept in ${folder}; "npm start -- --fresh" deletes it.`,
		'',
	].join('\n');
}
