import type { SentFile } from '../provider.ts';

/** 99digital's callbacks, after its contract §9. */

interface Facts {
	messageId?: string;
	/** The sender's digits; the `from_id` when the sender hides the number. */
	from?: string;
	/** Unix seconds, a string here. */
	timestamp?: string | number;
	/** The sender's name, never that of a shared contact. */
	senderName?: string;
	quote?: string | false;
	quoteUnique?: string | false;
}

/** One message of any type; `body` is what §9.1 says for the type. */
export function message(type: string, body: unknown, facts: Facts = {}) {
	const { from = '972501234567', quote = false, quoteUnique = false } = facts;
	return {
		status: 'OK',
		hook: 'new',
		unique: facts.messageId ?? '92E00000000000000000000000000001',
		from,
		from_id: 'IL.1600000000000000',
		username: null,
		country: 'IL',
		phone: '972501234567',
		to: '972771234567',
		senderName: facts.senderName ?? 'Ronen',
		type,
		body,
		caption: '',
		isForwarded: false,
		timestamp: facts.timestamp ?? '1700000000',
		media: false,
		quote,
		quoteUnique,
		profilePic: 'https://api.99digital.co.il/whatsapp/myfile/example.jpg',
		conversationTimeLeft: '600',
	};
}

/**
 * A shared card: a phone number and nothing else; text, number or list, for its form is not documented
 * (§9.2).
 */
export const contacts = (body: string | number | string[] = '972500000003', facts?: Facts) =>
	message('contacts', body, facts);

export const text = (body: string, facts?: Facts) => message('text', body, facts);

/** A contact from a sender who hides the number: `from` is the `from_id`. */
export const hiddenSender = () => ({
	...contacts('972500000003', { from: 'IL.1600000000000000' }),
	phone: undefined,
});

/** The envelope of the older documentation, without the four newer fields. */
export const olderContacts = () => ({
	...contacts(),
	from_id: undefined,
	username: undefined,
	country: undefined,
	phone: undefined,
});

/** Several numbers in one body, in the spellings that §9.2 wants accepted. */
export const severalNumbers = [
	contacts('972500000003,972500000004'),
	contacts('972500000003\n972500000004'),
	contacts(['972500000003', '972500000004']),
];

/** `count` numbers, all different. */
export const manyNumbers = (count: number) =>
	Array.from({ length: count }, (_, index) => String(972_500_000_000 + index));

/** One callback for each row of §9.1 that no event of its own is for. */
export const otherTypes = {
	order: message('order', [{ sku: 'sku-1', quantity: 2 }]),
	unknown: message('hologram', 'not documented'),
};

/**
 * A status notice. Its payload and `hook` are not documented; only that `hook` is not `new` may be relied on
 * (§9.3).
 */
export const status = (
	state: 'sent' | 'delivered' | 'read' | 'failed',
	{ messageId = '65dfd4r4dref34rdfxd34r' } = {},
) => ({
	status: 'OK',
	hook: state,
	unique: messageId,
	from: '972771234567',
	to: '972501234567',
	timestamp: '1700000001',
});

/** A system notice (§9.3). */
export const systemNotice = { status: 'OK', hook: 'system', body: 'The account was disconnected' };

/** 99digital's inbound replies, files and locations, after its contract §9.1 and §23. */

const quote = { quote: 'Are you coming?', quoteUnique: '92E00000000000000000000000000000' };

/** One callback for each sort of reply; whether a reply quotes what it answers is not documented. */
export const replies = {
	button: message('button', 'Yes', quote),
	buttonWithoutQuote: message('button', 'No'),
	list: message('list', 'Tuesday', quote),
};

/** A reaction, and one that was taken away: that the body is then empty is inferred. */
export const reactions = { added: message('reaction', '👍', quote), removed: message('reaction', '', quote) };

const file = (type: string, extension: string) =>
	message(type, `https://api.99digital.co.il/whatsapp/myfile/example.${extension}`);

/** One callback for each sort of file. */
export const media = {
	image: { ...file('image', 'jpg'), caption: 'A picture' },
	audio: file('audio', 'mp3'),
	video: file('video', 'mp4'),
	ptt: file('ptt', 'ogg'),
	document: file('document', 'pdf'),
};

/** A file as it comes in, with its address at `baseUrl`. */
export const inboundFile = ({ kind, name }: SentFile, baseUrl: string, messageId?: string) =>
	message(kind, `${baseUrl}/myfile/${encodeURIComponent(name)}`, { messageId });

export const locations = {
	location: { ...message('location', '32.08,34.78'), caption: '1 Example Street, Tel Aviv' },
	locationWithoutAddress: message('location', '32.08,34.78'),
};
