import type { Answer, ReceivedRequest } from '../provider.ts';
import {
	flows,
	type Button,
	type Given,
	templateMismatch,
	takesValue,
	type Template,
	templates,
} from '../templates.ts';
import { account, envelopeB } from './account.ts';
import { delivery } from './callbacks.ts';
import type { TemplateMessage } from './messages.ts';

function listedButton(button: Button): object {
	switch (button.kind) {
		case 'url':
			return { type: 'URL', text: button.text, url: button.url, example: 'https://www.example.com/1' };
		case 'phone':
			return { type: 'PHONE_NUMBER', text: button.text, phoneNumber: button.phone };
		case 'coupon':
			return { type: 'COPY_CODE', text: button.text, example: 'SPRING10' };
		case 'flow': {
			const [{ id, screens }] = flows;
			const flow = { flowId: Number(id), flowAction: 'NAVIGATE', navigateScreen: screens[0] };
			return { type: 'FLOW', text: button.text, ...flow };
		}
		case 'catalog':
			return { type: 'CATALOG', text: button.text };
		case 'products':
			return { type: 'MULTI_PRODUCT', text: button.text };
		default:
			return { type: 'QUICK_REPLY', text: button.text };
	}
}

/** Authentication templates have no text, only one code to fill in (§28). */
const authentication = {
	body: { addSecurityRecommendation: true },
	footer: { codeExpirationMinutes: 5 },
	buttons: [{ text: 'Copy code', otpType: 'COPY_CODE' }],
	type: 'TEXT',
};

const structure = ({ header, body, footer, buttons, offer }: Template): object => ({
	...(header && {
		header: { format: header.kind.toUpperCase(), ...('text' in header && { text: header.text }) },
	}),
	body: { text: body, examples: ['Dana'] },
	...(footer && { footer: { text: footer } }),
	...(buttons && { buttons: buttons.map(listedButton) }),
	...(offer && { limitedTimeOffer: { text: offer.text, hasExpiration: offer.expires } }),
	type: header === undefined || header.kind === 'text' ? 'TEXT' : 'MEDIA',
});

const STATUSES = { approved: 'APPROVED', paused: 'FIRST_PAUSED', pending: 'PENDING' };

/** The items of both lists (Infobip contract §28). */
const listed = templates.map((template, index) => ({
	id: String(111 + index),
	businessAccountId: 222,
	name: template.name,
	language: template.language,
	status: STATUSES[template.status],
	category: template.category.toUpperCase(),
	structure: template.category === 'authentication' ? authentication : structure(template),
	quality: 'HIGH',
	createdAt: '2024-01-01T00:00:00.000+0000',
	lastUpdatedAt: '2024-01-01T00:00:00.000+0000',
}));

const invalid = (...paths: string[]): Answer =>
	envelopeB(
		400,
		'The request is invalid.',
		'Check the query.',
		paths.map((path) => ({ path, rule: 'is not valid' })),
	);

/** `GET /whatsapp/1/templates`: the first page; others nobody here asks for. */
export function templatesOfAccount({ query }: ReceivedRequest): Answer {
	const size = Number(query.size ?? 10);
	const wrong = Object.keys(query).filter((key) => key !== 'size');
	if (!Number.isInteger(size) || size < 1 || size > 100) wrong.push('size');
	if (wrong.length > 0) return invalid(...wrong);
	const totalResults = listed.length;
	const paging = { page: 0, size, totalPages: Math.ceil(totalResults / size), totalResults };
	return { status: 200, body: { results: listed.slice(0, size), paging } };
}

/** A list of all that a sender has; it takes no query. */
function ofSender({ path, query }: ReceivedRequest, body: object): Answer {
	const [, , , , sender = ''] = path.split('/');
	const senders: readonly string[] = account.senders;
	if (!senders.includes(sender)) {
		return envelopeB(404, 'The sender was not found.', 'Check the sender.', [
			{ path: 'sender', rule: 'is not known' },
		]);
	}
	const keys = Object.keys(query);
	return keys.length > 0 ? invalid(...keys) : { status: 200, body };
}

/** `GET /whatsapp/2/senders/{sender}/templates`. */
export const templatesOfSender = (request: ReceivedRequest): Answer =>
	ofSender(request, { templates: listed });

/** `GET /whatsapp/1/senders/{sender}/flows` (§28.1). */
export const flowsOfSender = (request: ReceivedRequest): Answer =>
	ofSender(request, {
		flows: flows.map(({ id, name, status, screens }) => ({
			id,
			name,
			businessAccountId: 222,
			categories: ['OTHER'],
			status: status.toUpperCase(),
			...(status === 'published' && { initialScreens: screens }),
		})),
	});

const HEADERS = {
	TEXT: 'text',
	IMAGE: 'image',
	VIDEO: 'video',
	DOCUMENT: 'document',
	LOCATION: 'location',
} as const;
const BUTTONS = {
	QUICK_REPLY: 'quickReply',
	URL: 'url',
	COPY_CODE: 'coupon',
	FLOW: 'flow',
	CATALOG: 'catalog',
	MULTI_PRODUCT: 'products',
} as const;

/**
 * The buttons by their position, which alone counts: buttons that take no value have no entry (Infobip
 * contract §22.4).
 */
function givenBy({ content: { templateData } }: TemplateMessage, { buttons = [] }: Template): Given {
	const { header, body, buttons: sent = [], limitedTimeOffer } = templateData;
	const open = buttons.flatMap((button, index) => (takesValue(button) ? [index] : []));
	return {
		header: header && HEADERS[header.type],
		body: body.placeholders.length,
		buttons: sent.map(({ type }, position) => ({ kind: BUTTONS[type], index: open[position] ?? -1 })),
		offer: limitedTimeOffer !== undefined,
	};
}

const error = (id: number, name: string, description: string) => ({
	groupId: 1,
	groupName: 'HANDSET_ERRORS',
	id,
	name,
	description,
	permanent: true,
});
const invalidValues = error(7008, 'EC_INVALID_TEMPLATE_ARGS', 'Template arguments are not valid');
const invalidTemplate = error(7009, 'EC_INVALID_TEMPLATE', 'Template does not exist or is not approved');

/** The report of a template that was accepted and cannot be delivered: 7008 or 7009 (§22.6). */
export function templateFailure(
	message: TemplateMessage & { messageId: string },
): Pick<Answer, 'violations' | 'laterFailure'> {
	const { content, to, messageId, callbackData } = message;
	const found = templates.find(
		({ name, language }) => name === content.templateName && language === content.language,
	);
	const failed = (wrong: typeof invalidValues) => ({
		violations: [`template: ${wrong.name}`],
		laterFailure: delivery('UNDELIVERABLE', { messageId, to, callbackData, error: wrong }),
	});
	if (found?.status !== 'approved') return failed(invalidTemplate);
	return templateMismatch(found, givenBy(message, found)) === undefined ? {} : failed(invalidValues);
}
