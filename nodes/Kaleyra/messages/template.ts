import type { Carrier } from '../../shared/messages/kind';
import type { Contents } from '../../shared/messages/kinds';
import type { TemplateButton } from '../../shared/messages/template/content';
import { requireLanguage } from '../../shared/messages/template';
import { templateForm } from '../../shared/messages/template/form';
import type { Options } from '../options';
import { templates } from '../templates';
import { toHeader } from './header';
import { toRequest } from './request';

const BUTTONS: Record<TemplateButton['type'], (value: string) => { sub_type: string; parameter: object }> = {
	quickReply: (payload) => ({ sub_type: 'quick_reply', parameter: { type: 'payload', payload } }),
	url: (text) => ({ sub_type: 'url', parameter: { type: 'text', text } }),
	code: (text) => ({ sub_type: 'url', parameter: { type: 'text', text } }),
	copyCode: (code) => ({ sub_type: 'copy_code', parameter: { type: 'coupon_code', coupon_code: code } }),
};

function buttonComponent({ type, index, value }: TemplateButton): object {
	const { sub_type, parameter } = BUTTONS[type](value);
	// Meta counts in text (Kaleyra contract §22.2).
	return { type: 'button', sub_type, index: String(index), parameters: [parameter] };
}

const components = ({ header, body, buttons }: Contents['sendTemplate']): object[] => [
	...(header ? [{ type: 'header', parameters: [toHeader(header)] }] : []),
	...(body.length > 0 ? [{ type: 'body', parameters: body.map((text) => ({ type: 'text', text })) }] : []),
	...buttons.map(buttonComponent),
];

/** Kaleyra contract §22. */
export const template: Carrier<Contents['sendTemplate'], Options> = {
	parameters: templateForm({
		language: true,
		headers: ['document', 'image', 'location', 'text', 'video'],
		buttons: ['copyCode', 'quickReply', 'url'],
		lacks: templates.lacks,
	}),
	requests(message, address) {
		const { content } = message;
		const payload = {
			name: content.name,
			language: { code: requireLanguage(content) },
			components: components(content),
		};
		return [
			toRequest(message, address, { recipient_type: 'individual', type: 'template', template: payload }),
		];
	},
};
