import { z } from 'zod';
import type { Provider } from '../../simulator/providers.ts';
import { owner } from '../n8n/session.ts';
import { answers, type PlayedRoundTrip } from './play.ts';

/** 99digital's key travels in the body; made up as it is here, it is not shown, so that nobody gets used to it. */
const withoutKey = (name: string, value: unknown): unknown => (name === 'apiKey' ? '[hidden]' : value);

const indented = (value: unknown): string => JSON.stringify(value, withoutKey, 2).replaceAll(/^/gm, '     ');

const cardSchema = z.object({
	from: z.object({ name: z.string().optional(), phone: z.string().optional() }),
	contact: z.object({
		name: z.object({ formattedName: z.string().optional() }).optional(),
		phones: z.array(z.object({ phone: z.string().optional() })).optional(),
	}),
});

/** The card in one line, e.g. `Sam (919123456785) shares Dana Example, +1 202 555 0145`. */
function summary(item: unknown): string {
	const { from, contact } = cardSchema.parse(item);
	const card = [contact.name?.formattedName, ...(contact.phones ?? []).map(({ phone }) => phone)];
	return `${from.name ?? 'somebody'} (${from.phone ?? 'number hidden'}) shares ${card.filter(Boolean).join(', ')}`;
}

/** The story of a round trip, for somebody who reads it for the first time. */
export function describeRoundTrip(
	{ title, example }: Provider,
	{ webhookUrl, received, sent }: PlayedRoundTrip,
): string {
	const heading = `${title}: a contact card comes in and goes out again`;
	const steps = [
		`${title} posts a customer's contact card (${example.source}) to\n     ${webhookUrl}`,
		...received.map(
			({ json }) => `The ${title} WhatsApp Trigger reads it: ${summary(json)}\n${indented(json)}`,
		),
		...sent.map(({ messageId, method, path, body }, index) =>
			[
				`${title} receives ${answers[index]}, and gives it the id ${messageId}`,
				`     ${method} ${path}`,
				indented(body),
			].join('\n'),
		),
	];
	const numbered = steps.map((text, index) => `  ${index + 1}. ${text}\n`);
	return ['', heading, '='.repeat(heading.length), '', ...numbered].join('\n');
}

/** Where to look on, once all round trips are played. */
export function describeOpenN8n(url: string, simulatorUrl: string): string {
	return [
		'',
		`n8n is open at ${url}`,
		`  e-mail    ${owner.email}`,
		`  password  ${owner.password}`,
		`The providers are simulated at ${simulatorUrl}; nothing leaves this machine.`,
		'Press Ctrl-C to end both.',
		'',
	].join('\n');
}
