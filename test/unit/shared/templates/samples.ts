import type { Template } from '../../../../nodes/shared/templates/template.ts';

/** Templates as a provider's list gives them, in our words. */

export const ORDER_READY: Template = {
	name: 'order_ready',
	language: 'en',
	status: 'approved',
	category: 'utility',
	header: { type: 'image' },
	body: 'Hello {{1}}, order {{2}} is ready.',
	footer: 'Example Ltd',
	buttons: [
		{ type: 'quickReply', text: 'Yes' },
		{ type: 'phone', text: 'Call us' },
		{ type: 'url', text: 'Track', url: 'https://www.example.com/{{1}}' },
	],
	variables: { header: 1, body: 2, buttons: [2] },
};

/** What the form holds for it. */
export const ORDER_VALUES = {
	header: 'https://www.example.com/box.jpg',
	body1: 'Dana',
	body2: '1001',
	button2: 'track/1001',
};

export const LOGIN_CODE: Template = {
	name: 'login_code',
	language: 'en',
	status: 'approved',
	category: 'authentication',
	buttons: [{ type: 'url', text: 'Copy code', url: 'https://www.example.com/otp?code=otp{{1}}' }],
	variables: { header: 0, body: 1, buttons: [] },
};

/** A template with nothing but a text; `more` adds to it or replaces. */
export const template = (more: Partial<Template> = {}): Template => ({
	name: 'greeting',
	language: 'en',
	status: 'approved',
	category: 'marketing',
	body: 'Hello',
	variables: { header: 0, body: 0, buttons: [] },
	...more,
});

/** A template whose header is of this type. */
export const withHeader = (type: string, text?: string): Template =>
	template({
		header: { type, ...(text === undefined ? {} : { text }) },
		variables: { header: 1, body: 0, buttons: [] },
	});
