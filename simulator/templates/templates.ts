import type { Template } from './template.ts';

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
