import type { Answer, ReceivedRequest } from '../provider.ts';
import { flows, type Button, type Given, templateMismatch, type Template, templates } from '../templates.ts';
import { account, refuse } from './account.ts';
import { status } from './callbacks.ts';
import type { SentTemplate } from './messages.ts';

/** Meta's spelling of a button (Kaleyra contract §28). */
function listedButton(button: Button): object {
	switch (button.kind) {
		case 'url':
			return { type: 'URL', text: button.text, url: button.url };
		case 'phone':
			return { type: 'PHONE_NUMBER', text: button.text, phone_number: button.phone };
		case 'coupon':
			return { type: 'COPY_CODE', text: button.text, example: ['SPRING10'] };
		case 'flow':
			return { type: 'FLOW', text: button.text, flow_id: Number(flows[0].id), flow_action: 'NAVIGATE' };
		case 'catalog':
			return { type: 'CATALOG', text: button.text };
		case 'products':
			return { type: 'MPM', text: button.text };
		default:
			return { type: 'QUICK_REPLY', text: button.text };
	}
}

/** Meta's list item (Kaleyra contract §28). */
const listed = ({ header, body, footer, buttons, offer, ...template }: Template, index: number): object => ({
	name: template.name,
	components: [
		...(header
			? [
					{
						type: 'HEADER',
						format: header.kind.toUpperCase(),
						...('text' in header && { text: header.text }),
					},
				]
			: []),
		{ type: 'BODY', text: body },
		...(offer
			? [
					{
						type: 'LIMITED_TIME_OFFER',
						limited_time_offer: { text: offer.text, has_expiration: offer.expires },
					},
				]
			: []),
		...(footer ? [{ type: 'FOOTER', text: footer }] : []),
		...(buttons ? [{ type: 'BUTTONS', buttons: buttons.map(listedButton) }] : []),
	],
	language: template.language,
	status: template.status.toUpperCase(),
	category: template.category.toUpperCase(),
	id: String(500_000_000_000_001 + index),
});

/** Meta gives 25 a page; with fewer, the few templates here fill several. */
const PAGE = 4;

/**
 * `GET …/{waba-id}/message_templates`: Kaleyra's envelope around Meta's list and pages, which is what it
 * presumably is (§28).
 */
export function listTemplates({ query }: ReceivedRequest, wabaId: string | undefined): Answer {
	if (wabaId !== account.wabaId) return refuse('WA400', 'path: the WABA id is not of the account');
	const { after = 'from-0', ...others } = query;
	const start = Number(/^from-(\d+)$/.exec(after)?.[1] ?? NaN);
	if (Object.keys(others).length > 0 || !(start < templates.length))
		return refuse('WA400', 'query: only the cursor of a page is known');
	const end = start + PAGE;
	const paging = {
		cursors: { before: `from-${start}`, after: `from-${end}` },
		...(end < templates.length && { next: `https://graph.example.com/next?after=from-${end}` }),
	};
	const data = { data: templates.map(listed).slice(start, end), paging };
	return { status: 200, body: { code: 'WA200', message: 'Success', data, error: {} } };
}

/** `GET …/{waba-id}/flows`: Meta's list in Kaleyra's envelope, which is what it presumably is (§28.1). */
export function listFlows({ query }: ReceivedRequest, wabaId: string | undefined): Answer {
	if (wabaId !== account.wabaId) return refuse('WA400', 'path: the WABA id is not of the account');
	if (Object.keys(query).length > 0) return refuse('WA400', 'query: how fields are named is not known');
	const data = flows.map(({ id, name, status }) => ({
		id,
		name,
		status: status.toUpperCase(),
		categories: ['OTHER'],
		validation_errors: [],
	}));
	return { status: 200, body: { code: 'WA200', message: 'Success', data, error: {} } };
}

const KINDS = {
	quick_reply: 'quickReply',
	url: 'url',
	copy_code: 'coupon',
	flow: 'flow',
	CATALOG: 'catalog',
	mpm: 'products',
} as const;

function givenBy({ components = [] }: SentTemplate): Given {
	const given: Given = { body: 0, buttons: [], offer: false };
	for (const component of components) {
		if (component.type === 'header') given.header = component.parameters[0]?.type;
		else if (component.type === 'body') given.body = component.parameters.length;
		else if (component.type === 'limited_time_offer') given.offer = true;
		else given.buttons.push({ kind: KINDS[component.sub_type], index: Number(component.index) });
	}
	return given;
}

/** What Meta says of a message that does not fit (§22.3). */
const ERRORS = {
	number: { code: 132000, title: 'Number of parameters does not match the expected number of params' },
	kind: { code: 132012, title: 'Parameter format does not match format in the created template' },
	pending: { code: 132001, title: 'Template name does not exist in the translation' },
	paused: { code: 132015, title: 'Template is paused' },
};

/** The status with which a template message comes back that was accepted and cannot be delivered (§22.3). */
export function templateFailure(
	sent: SentTemplate,
	ids: { messageId: string; to: string; ref?: string },
): Pick<Answer, 'violations' | 'laterFailure'> {
	const found = templates.find(({ name, language }) => name === sent.name && language === sent.language.code);
	if (found === undefined) {
		return { violations: ['template: not found'], laterFailure: status('not-sent', ids) };
	}
	const wrong = found.status === 'approved' ? templateMismatch(found, givenBy(sent)) : found.status;
	return wrong === undefined
		? {}
		: {
				violations: [`template: ${wrong}`],
				laterFailure: status('failed', { ...ids, error: ERRORS[wrong] }),
			};
}
