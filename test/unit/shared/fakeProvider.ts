import { UserError } from 'n8n-workflow';
import { z } from 'zod/v3';

import type { Failure } from '../../../nodes/shared/errors.ts';
import { type Answer, errorOutcome, isSuccess, noReceipt } from '../../../nodes/shared/http/answer.ts';
import type { Message, SendRequest } from '../../../nodes/shared/messages/kind.ts';
import { type OptionValues, sendingOptions, textOption } from '../../../nodes/shared/options.ts';
import type { Provider } from '../../../nodes/shared/provider.ts';
import { templateSchema } from '../../../nodes/shared/templates/template.ts';

/** A provider that stands for any. */

const options = {
	...sendingOptions,
	ref: textOption({ displayName: 'Reference', description: 'A note' }),
};
type Options = OptionValues<typeof options>;

const listSchema = z.object({ templates: z.array(templateSchema) });
const flowsSchema = z.object({
	flows: z.array(z.object({ id: z.string(), name: z.string(), status: z.string() })),
});
const receiptSchema = z.object({ id: z.string() });
const refusedSchema = z.object({ refused: z.literal(true) });

/** What every event of `PROVIDER` says. */
export const base = { provider: 'test', receivedAt: '2026-01-02T03:04:05.000Z', from: {}, to: {} };
export const dana = { name: { formattedName: 'Dana' } };
export const sam = { name: { formattedName: 'Sam' } };

const toRequest = (
	{ from, to, options: { ref } }: Message<unknown, Options>,
	address: string,
	what: string | string[],
): SendRequest[] => [
	{ url: `${address}/send`, body: { from, to, what, ...(ref === undefined ? {} : { ref }) } },
];

const explain = ({ status, body }: Answer): Failure => ({
	message: `Testel said no (${status})`,
	description: `Do better${body === undefined ? '' : ' and read the body'}`,
	code: body === undefined ? undefined : 'T1',
});

/**
 * Gives files below `/media`.
 *
 * Takes a message when it answers `{ "id": … }`, refuses it with `{ "refused": true }`, and lists templates
 * as they are in `Template`. Its callbacks bring a text with `{ "say": … }`, and two cards with `{ "cards": …
 * }`.
 */
export const PROVIDER: Provider<Options> = {
	id: 'test',
	name: 'Testel',
	credentialType: 'testApi',
	address: () => 'https://api.example.com',
	addressField: 'Home',
	fileAddress: ({ origin, pathname }, address) =>
		origin === address && pathname.startsWith('/media/') ? origin + pathname : undefined,
	senderNumber: (from) => `from ${from}`,
	recipient: (to) => {
		if (/\D/.test(to)) throw new UserError(`Recipients "${to}" is wrong`, { description: 'Write digits' });
		return to;
	},
	options,
	messages: {
		sendContact: {
			requests: (message, address) => {
				const names = message.content.contacts.map(({ name }) => name.formattedName);
				return toRequest(message, address, names);
			},
		},
		sendLocation: {
			requests: (message, address) => toRequest(message, address, String(message.content.latitude)),
		},
		sendMedia: { requests: (message, address) => toRequest(message, address, message.content.url) },
		sendTemplate: { requests: (message, address) => toRequest(message, address, message.content.name) },
		sendText: { requests: (message, address) => toRequest(message, address, message.content.text) },
		sendButtons: { requests: (message, address) => toRequest(message, address, message.content.text) },
		sendList: { requests: (message, address) => toRequest(message, address, message.content.text) },
		sendUrlButton: { requests: (message, address) => toRequest(message, address, message.content.url) },
		sendFlow: { requests: (message, address) => toRequest(message, address, message.content.flow) },
		requestContact: { requests: (message, address) => toRequest(message, address, message.content.text) },
		requestLocation: { requests: (message, address) => toRequest(message, address, message.content.text) },
		sendReaction: { requests: (message, address) => toRequest(message, address, message.content.emoji) },
	},
	markAsRead: {
		by: 'messageId',
		target: (typed) => {
			if (/\W/.test(typed))
				throw new UserError(`Message ID "${typed}" is wrong`, { description: 'Correct it' });
			return typed.toLowerCase();
		},
		request: (address, from, messageId) => ({ url: `${address}/read`, body: { from, messageId } }),
		refusal: (answer) => (isSuccess(answer) ? undefined : explain(answer)),
	},
	listFlows: async ({ call, address }) => {
		const { body } = await call({ method: 'GET', url: `${address}/flows` });
		const list = flowsSchema.safeParse(body);
		return list.success ? list.data.flows : undefined;
	},
	files: {
		media: {
			audio: ['mp3', 'ogg'],
			document: 'any',
			image: ['jpg', 'png'],
			sticker: ['webp'],
			video: ['mp4'],
		},
		header: { image: ['jpg'], document: ['pdf', 'txt'] },
		template: { image: ['jpg'], document: ['pdf'] },
	},
	templates: {
		lacks: [],
		list: async ({ call, address, sender }) => {
			const { body } = await call({ method: 'GET', url: `${address}/templates/${sender()}` });
			const list = listSchema.safeParse(body);
			return list.success ? list.data.templates : undefined;
		},
	},

	readAnswer(answer) {
		const receipt = receiptSchema.safeParse(answer.body);
		if (!isSuccess(answer)) return errorOutcome(answer, explain(answer), receipt.data?.id !== undefined);
		if (receipt.success)
			return { state: 'accepted', messageId: receipt.data.id, facts: { fact: 'worth having' } };
		return refusedSchema.safeParse(answer.body).success
			? { state: 'refused', ...explain(answer) }
			: noReceipt(answer, 'Testel');
	},
	explain,
	whereToLook: 'its console',
	readCallback(body) {
		if (typeof body !== 'object' || body === null) return [];
		if ('cards' in body) return [{ event: 'contact', ...base, contacts: [dana, sam] }];
		return 'say' in body ? [{ event: 'text', ...base, text: String(body.say) }] : [];
	},
};
