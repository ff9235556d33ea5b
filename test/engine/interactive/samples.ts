import type { INodeParameters } from 'n8n-workflow';

/** What the form of Send Buttons holds, with expressions inside its list. */
export const BUTTONS: INodeParameters = {
	resource: 'message',
	operation: 'sendButtons',
	to: '+12025550123',
	text: '=Order {{ $json.order }}: shall we deliver tomorrow?',
	buttons: {
		button: [
			{ title: 'Yes', id: '={{ $json.order }}-yes' },
			{ title: '={{ $json.refusal }}', id: '' },
		],
	},
	headerType: 'document',
	headerUrl: 'https://www.example.com/order-1001.pdf',
	headerFilename: '',
	footer: 'Example Ltd',
};

/** What the form of Send List holds, with expressions inside the list in its list. */
export const LIST: INodeParameters = {
	resource: 'message',
	operation: 'sendList',
	to: '+12025550123',
	text: 'When may we come?',
	listButton: 'Choose',
	sections: {
		section: [
			{
				title: 'This week',
				rows: { row: [{ title: '={{ $json.day }}', id: 'slot-1', description: '10:00 to 12:00' }] },
			},
			{
				title: '={{ $json.later }}',
				rows: { row: [{ title: 'Monday' }, { title: 'Tuesday', id: '', description: '' }] },
			},
		],
	},
	headerText: 'Your delivery',
};

/** The data that these expressions read. */
export const DATA = { order: 1001, refusal: 'No', day: 'Friday', later: 'Next week' };

const kaleyra = (interactive: object) => ({
	messaging_object: {
		messaging_product: 'whatsapp',
		recipient_type: 'individual',
		to: '+12025550123',
		type: 'interactive',
		interactive,
	},
});
const infobip = (content: object) => ({ from: '441134960000', to: '12025550123', content });

const TEXT = { text: 'Order 1001: shall we deliver tomorrow?' };
const SECTIONS = [
	{ title: 'This week', rows: [{ id: 'slot-1', title: 'Friday', description: '10:00 to 12:00' }] },
	{
		title: 'Next week',
		rows: [
			{ id: 'Monday', title: 'Monday' },
			{ id: 'Tuesday', title: 'Tuesday' },
		],
	},
];

/** The bodies on the wire, by the provider's id. */
export const BODIES: Record<string, { buttons: object; list: object }> = {
	kaleyra: {
		buttons: kaleyra({
			type: 'button',
			header: {
				type: 'document',
				document: { link: 'https://www.example.com/order-1001.pdf', filename: 'order-1001.pdf' },
			},
			body: TEXT,
			footer: { text: 'Example Ltd' },
			action: {
				buttons: [
					{ type: 'reply', reply: { id: '1001-yes', title: 'Yes' } },
					{ type: 'reply', reply: { id: 'No', title: 'No' } },
				],
			},
		}),
		list: kaleyra({
			type: 'list',
			header: { type: 'text', text: 'Your delivery' },
			body: { text: 'When may we come?' },
			action: { button: 'Choose', sections: SECTIONS },
		}),
	},
	infobip: {
		buttons: infobip({
			header: {
				type: 'DOCUMENT',
				mediaUrl: 'https://www.example.com/order-1001.pdf',
				filename: 'order-1001.pdf',
			},
			body: TEXT,
			footer: { text: 'Example Ltd' },
			action: {
				buttons: [
					{ type: 'REPLY', id: '1001-yes', title: 'Yes' },
					{ type: 'REPLY', id: 'No', title: 'No' },
				],
			},
		}),
		list: infobip({
			header: { type: 'TEXT', text: 'Your delivery' },
			body: { text: 'When may we come?' },
			action: { title: 'Choose', sections: SECTIONS },
		}),
	},
};
