import { envelope, result } from './callbacks.ts';

/** Infobip's inbound replies, files and locations, after its contract §8.3 and §25. */

const single = (message: object) => envelope([result(message)]);

/** The answer to a message of ours, which its `context` names. */
const reply = (message: object) => {
	const context = { from: '441134960000', id: 'wamid.PARENT' };
	return envelope([result({ ...message, context }, { pairedMessageId: 'message-1' })]);
};

/** One callback for each sort of reply. */
export const replies = {
	BUTTON: reply({ type: 'BUTTON', text: 'Yes', payload: 'pickup-yes' }),
	INTERACTIVE_BUTTON_REPLY: reply({ type: 'INTERACTIVE_BUTTON_REPLY', id: 'yes', title: 'Yes' }),
	INTERACTIVE_LIST_REPLY: reply({
		type: 'INTERACTIVE_LIST_REPLY',
		id: 'slot-2',
		title: 'Tuesday',
		description: '10:00 to 12:00',
	}),
	/** As in the published samples, which have no context. */
	withoutContext: single({ type: 'INTERACTIVE_BUTTON_REPLY', id: 'no', title: 'No' }),
};

const file = (type: string, more: object = {}) =>
	single({ type, url: `https://media.example.com/${type}`, ...more });

/** One callback for each sort of file. */
export const media = {
	IMAGE: file('IMAGE', { caption: 'A picture' }),
	DOCUMENT: file('DOCUMENT', { caption: 'offer.pdf' }),
	VIDEO: file('VIDEO'),
	AUDIO: file('AUDIO'),
	VOICE: file('VOICE'),
	STICKER: file('STICKER'),
};

export const locations = {
	LOCATION: single({
		type: 'LOCATION',
		latitude: 53.8,
		longitude: -1.55,
		address: '1 Example Street',
		name: 'Office',
		url: 'https://www.example.com',
	}),
	bare: single({ type: 'LOCATION', latitude: 53.8, longitude: -1.55 }),
};
