import type { ProviderUnderTest } from './provider.ts';

/** The form of an operation with what is filled in, and the body that the provider gets of it. */
export interface FilledIn {
	operation: string;
	/** As n8n shows the operation. */
	action: string;
	parameters: object;
	/** Of which no model is asked: while a header's type is open, n8n wants its text as well as its URL. */
	chosen?: object;
	body: object | undefined;
}

const to = '+12025550123';

/** The messages that the provider sends beside texts, contacts and templates, each to +12025550123. */
export function filledIn(provider: ProviderUnderTest): FilledIn[] {
	const { mediaBody, locationBody, buttonsBody, listBody, urlButtonBody } = provider;
	const { requestContactBody, requestLocationBody, reactionBody, flowBody } = provider;
	const all: FilledIn[] = [
		{
			operation: 'sendMedia',
			action: 'Send media',
			parameters: {
				to,
				mediaType: 'image',
				mediaUrl: 'https://www.example.com/box.jpg',
				caption: 'Your box',
			},
			body: mediaBody,
		},
		{
			operation: 'sendLocation',
			action: 'Send location',
			parameters: {
				to,
				latitude: 38.8977,
				longitude: -77.0365,
				locationName: 'Example Ltd',
				locationAddress: '1 Example Street',
			},
			body: locationBody,
		},
		{
			operation: 'sendButtons',
			action: 'Send buttons',
			parameters: {
				to,
				text: 'Order 1001: shall we deliver tomorrow?',
				buttons: { button: [{ title: 'Yes', id: '1001-yes' }, { title: 'No' }] },
				headerUrl: 'https://www.example.com/order-1001.pdf',
				footer: 'Example Ltd',
			},
			chosen: { headerType: 'document' },
			body: buttonsBody,
		},
		{
			operation: 'sendList',
			action: 'Send list',
			parameters: {
				to,
				text: 'When may we come?',
				listButton: 'Choose',
				sections: {
					section: [
						{
							title: 'This week',
							rows: { row: [{ title: 'Friday', id: 'slot-1', description: '10:00 to 12:00' }] },
						},
						{ title: 'Next week', rows: { row: [{ title: 'Monday' }, { title: 'Tuesday' }] } },
					],
				},
				headerText: 'Your delivery',
			},
			body: listBody,
		},
		{
			operation: 'requestContact',
			action: 'Request contact card',
			parameters: { to, text: 'Share your contact for order 1001.' },
			body: requestContactBody,
		},
		{
			operation: 'sendUrlButton',
			action: 'Send link button',
			parameters: {
				to,
				text: 'Your invoice is ready.',
				buttonText: 'Open invoice',
				buttonUrl: 'https://www.example.com/i/1001',
				headerText: 'Invoice 1001',
				footer: 'Example Ltd',
			},
			chosen: { headerType: 'text' },
			body: urlButtonBody,
		},
		{
			operation: 'sendFlow',
			action: 'Send flow',
			parameters: {
				to,
				text: 'Book your appointment.',
				flow: { __rl: true, mode: 'id', value: '700000000000001' },
				flowButton: 'Book',
				flowScreen: 'APPOINTMENT',
				flowData: '{"day": "Monday", "note": ""}',
				flowToken: 'order-1001',
				headerText: 'Order 1001',
				footer: 'Example Ltd',
			},
			body: flowBody,
		},
		{
			operation: 'requestLocation',
			action: 'Request location',
			parameters: { to, text: 'Where may we pick you up?' },
			body: requestLocationBody,
		},
		{
			operation: 'sendReaction',
			action: 'React to message',
			parameters: { to, messageId: 'wamid.IN', emoji: '👍' },
			body: reactionBody,
		},
	];
	return all.filter(({ body }) => body !== undefined);
}

/** A message or a person that is marked as read. */
export const markAsRead = ({ read: { by, body } }: ProviderUnderTest): FilledIn => ({
	operation: 'markAsRead',
	action: 'Mark message as read',
	parameters: { [by]: '12025550123' },
	body,
});
