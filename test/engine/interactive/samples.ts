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
