import { z } from 'zod/v3';

/**
 * What a waiting node knows of its latest question, kept with its execution: when the answer comes, the
 * parameters can no longer be read, since the input item has been replaced.
 */
export const questionSchema = z.object({
	/** As in the question's token. */
	nonce: z.string(),
	/** The provider's `id`: another provider's callback is no answer. */
	provider: z.string(),
	answers: z.enum(['approval', 'choice', 'template', 'text']),
	/** What a press can mean; of a template only their number is known. */
	choices: z.array(z.object({ id: z.string(), title: z.string() })),
	/** Whether the first quick reply of a template approves. */
	approves: z.boolean(),
	/** Those who were asked, and the message that asked them. */
	sent: z.array(z.object({ to: z.string(), messageId: z.string().optional() })),
});

export type Question = z.infer<typeof questionSchema>;

const text = z.string().optional();

/** What a trigger posts to the waiting node. */
export const answerSchema = z.object({
	provider: z.string(),
	/** Of a press: which choice, from 0, and what stands on it. */
	choice: z.number().int().min(0).optional(),
	title: text,
	/** Of an answer in words. */
	text,
	from: z.object({ phone: text, waId: text, userId: text, name: text }),
	/** ISO 8601. */
	at: z.string(),
});

export type Answer = z.infer<typeof answerSchema>;

/** The item with the answer: of `approved`, `choice` and `text` what was asked for. */
export const answeredSchema = z.object({
	data: z.object({
		approved: z.boolean().optional(),
		choice: z.object({ index: z.number(), id: z.string(), title: z.string() }).optional(),
		text,
		responder: answerSchema.shape.from,
		respondedAt: z.string(),
	}),
	to: z.string(),
	messageId: text,
	provider: z.string(),
});

/** What the waiting node says to it, in the member `answer`; n8n itself answers in other ways. */
export type Reception = 'taken' | 'over' | 'refused';

/**
 * Numbers that WhatsApp knows by another spelling than the telephone network: mobile numbers of Brazil,
 * Mexico and Argentina, with and without a digit that marks them as mobile.
 */
const SPELLINGS: Array<[RegExp, string]> = [
	[/^55(\d\d)9(\d{8})$/, '55$1$2'],
	[/^521(\d{10})$/, '52$1'],
	[/^549(\d{10})$/, '54$1'],
];

function plainNumber(phone: string): string {
	const digits = phone.replace(/\D/g, '');
	for (const [spelling, plain] of SPELLINGS) {
		if (spelling.test(digits)) return digits.replace(spelling, plain);
	}
	return digits;
}

/** The message that asked this person; `undefined` when nobody asked them. */
export const askedOf = (
	{ sent }: Question,
	{ phone, waId, userId }: Answer['from'],
): Question['sent'][number] | undefined => {
	const numbers = [phone, waId].flatMap((number) => (number === undefined ? [] : [plainNumber(number)]));
	return sent.find(({ to }) => (/^\+?\d+$/.test(to) ? numbers.includes(plainNumber(to)) : to === userId));
};
