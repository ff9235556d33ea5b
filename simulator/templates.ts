/** A button of a template; a `url` with a placeholder at its end takes a value. */
export type Button =
	| { kind: 'quickReply' | 'coupon' | 'flow' | 'catalog' | 'products'; text: string }
	| { kind: 'url'; text: string; url: string }
	| { kind: 'phone'; text: string; phone: string };

type HeaderKind = 'text' | 'image' | 'video' | 'document' | 'location';

/** A message template of an account, in no provider's words. */
export interface Template {
	name: string;
	/** The code it was registered with. */
	language: string;
	status: 'approved' | 'paused' | 'pending';
	category: 'marketing' | 'utility' | 'authentication';
	header?: { kind: 'text'; text: string } | { kind: Exclude<HeaderKind, 'text'> };
	body: string;
	footer?: string;
	buttons?: Button[];
	/** A limited-time offer; one that expires needs to be told when. */
	offer?: { text: string; expires: boolean };
}

/** What a message gives for what its template leaves open. */
export interface Given {
	header?: HeaderKind;
	/** How many values for the body. */
	body: number;
	/** `index` counts all buttons of the template from 0. */
	buttons: { kind: Button['kind']; index: number }[];
	/** Whether it says when the offer ends. */
	offer: boolean;
}

const places = (text: string): number => new Set(text.match(/\{\{\w+\}\}/g)).size;

const openHeader = ({ header }: Template): HeaderKind | undefined =>
	header?.kind === 'text' && places(header.text) === 0 ? undefined : header?.kind;

/** Whether a button needs a value. */
export const isOpen = (button: Button): boolean =>
	['coupon', 'flow', 'catalog', 'products'].includes(button.kind) ||
	(button.kind === 'url' && places(button.url) > 0);

/** Whether a button can have a value: a quick reply sends its text back without one. */
export const takesValue = (button: Button): boolean => button.kind === 'quickReply' || isOpen(button);

/** How a message differs from its template: it gives another number of values, or one of another kind. */
export function templateMismatch(template: Template, given: Given): 'number' | 'kind' | undefined {
	const header = openHeader(template);
	if (given.header !== header) return given.header && header ? 'kind' : 'number';
	const { buttons = [], offer } = template;
	if (given.body !== places(template.body) || given.offer !== (offer?.expires ?? false)) return 'number';
	for (const { kind, index } of given.buttons) {
		const button = buttons[index];
		if (button === undefined || !takesValue(button)) return 'number';
		if (button.kind !== kind) return 'kind';
	}
	const filled = new Set(given.buttons.map(({ index }) => index));
	return buttons.every((button, index) => !isOpen(button) || filled.has(index)) ? undefined : 'number';
}

const yesOrNo = [
	{ kind: 'quickReply', text: 'Yes' },
	{ kind: 'quickReply', text: 'No' },
] as const;

/**
 * The templates of the simulator's accounts: one for each thing that a template can leave open, and some that
 * cannot be sent.
 */
export const templates: Template[] = [
	{
		name: 'order_ready',
		language: 'en_GB',
		status: 'approved',
		category: 'utility',
		header: { kind: 'image' },
		body: 'Hello {{1}}, order {{2}} is ready.',
		footer: 'Example Ltd',
		buttons: [...yesOrNo, { kind: 'url', text: 'Track', url: 'https://www.example.com/{{1}}' }],
	},
	{
		name: 'order_ready',
		language: 'he',
		status: 'approved',
		category: 'utility',
		header: { kind: 'image' },
		body: 'שלום {{1}}, הזמנה {{2}} מוכנה.',
		buttons: [
			{ kind: 'quickReply', text: 'כן' },
			{ kind: 'quickReply', text: 'לא' },
			{ kind: 'url', text: 'מעקב', url: 'https://www.example.com/{{1}}' },
		],
	},
	{
		name: 'appointment',
		language: 'en',
		status: 'approved',
		category: 'utility',
		body: 'Hello {{1}}, see you on {{2}}.\nReply to this message to change the day.',
	},
	{
		name: 'welcome',
		language: 'en',
		status: 'approved',
		category: 'marketing',
		header: { kind: 'text', text: 'Welcome, {{1}}' },
		body: 'Good to have you with us.',
		buttons: [{ kind: 'quickReply', text: 'Send me the card' }],
	},
	{
		name: 'card_offer',
		language: 'en',
		status: 'approved',
		category: 'marketing',
		body: 'Hello {{1}}, may we send you the contact card of your account manager?',
		buttons: [{ kind: 'quickReply', text: 'Send me the card' }],
	},
	{
		name: 'delivery_day',
		language: 'en',
		status: 'approved',
		category: 'utility',
		body: 'Hello {{1}}, shall we deliver order {{2}} tomorrow?',
		buttons: [...yesOrNo],
	},
	{
		name: 'invoice',
		language: 'en',
		status: 'approved',
		category: 'utility',
		header: { kind: 'document' },
		body: 'Your invoice {{1}} is attached.',
	},
	{
		name: 'meeting_point',
		language: 'en',
		status: 'approved',
		category: 'utility',
		header: { kind: 'location' },
		body: 'We meet here.',
	},
	{
		name: 'spring_sale',
		language: 'en',
		status: 'approved',
		category: 'marketing',
		header: { kind: 'text', text: 'Spring sale' },
		body: 'Save {{1}} until {{2}}.',
		buttons: [
			{ kind: 'phone', text: 'Call us', phone: '+12025550100' },
			{ kind: 'url', text: 'Shop', url: 'https://www.example.com' },
			{ kind: 'url', text: 'Your offer', url: 'https://www.example.com/offers/{{1}}' },
			{ kind: 'coupon', text: 'Copy code' },
		],
	},
	{
		name: 'login_code',
		language: 'en',
		status: 'approved',
		category: 'authentication',
		body: '*{{1}}* is your verification code.',
		buttons: [
			{
				kind: 'url',
				text: 'Copy code',
				url: 'https://www.whatsapp.com/otp/code/?otp_type=COPY_CODE&code=otp{{1}}',
			},
		],
	},
	{
		name: 'book_visit',
		language: 'en',
		status: 'approved',
		category: 'utility',
		body: 'Hello {{1}}, when may we visit you?',
		buttons: [{ kind: 'flow', text: 'Choose a day' }],
	},
	{
		name: 'flash_sale',
		language: 'en',
		status: 'approved',
		category: 'marketing',
		body: 'Save {{1}} today.',
		offer: { text: 'Flash sale', expires: true },
		buttons: [
			{ kind: 'coupon', text: 'Copy code' },
			{ kind: 'url', text: 'Shop', url: 'https://www.example.com/{{1}}' },
		],
	},
	{
		name: 'new_catalog',
		language: 'en',
		status: 'approved',
		category: 'marketing',
		body: 'Hello {{1}}, see what is new.',
		buttons: [{ kind: 'catalog', text: 'View catalog' }],
	},
	{
		name: 'our_picks',
		language: 'en',
		status: 'approved',
		category: 'marketing',
		header: { kind: 'text', text: 'Our picks' },
		body: 'Hello {{1}}, this may be for you.',
		buttons: [{ kind: 'products', text: 'View items' }],
	},
	{
		name: 'summer_sale',
		language: 'en',
		status: 'paused',
		category: 'marketing',
		body: 'Save {{1}} until {{2}}.',
	},
	{
		name: 'autumn_sale',
		language: 'en',
		status: 'pending',
		category: 'marketing',
		body: 'Save {{1}} until {{2}}.',
	},
];

/** The flows of every account, by what each list calls their statuses in lower case. */
export const flows = [
	{ id: '700000000000001', name: 'Appointment', status: 'published', screens: ['APPOINTMENT', 'CONFIRM'] },
	{ id: '700000000000002', name: 'Survey', status: 'published', screens: ['SURVEY'] },
	{ id: '700000000000003', name: 'Survey 2', status: 'draft', screens: [] },
	{ id: '700000000000004', name: 'Old survey', status: 'deprecated', screens: [] },
] as const;
