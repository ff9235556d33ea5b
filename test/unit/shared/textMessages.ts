import { answer } from './send/fakeRun.ts';

/** Texts to send by `fakeRun`, and the items that come out of it. */

export const text = (to: string, options: object = {}) => ({
	operation: 'sendText',
	to,
	text: 'Hello',
	options,
});

/** Answers with an id made of the recipient; `failing` ones get a 400. */
export const answering =
	(...failing: string[]) =>
	({ body }: { body?: unknown }) => {
		const to = typeof body === 'object' && body !== null && 'to' in body ? String(body.to) : '';
		return failing.includes(to) ? answer(400, {}) : answer(200, { id: `m${to}` });
	};

export const receipt = (to: string, item: number) => ({
	json: {
		to: `+${to}`,
		status: 'accepted',
		messageId: `m${to}`,
		from: 'from 12025550100',
		provider: 'test',
		fact: 'worth having',
	},
	pairedItem: { item },
});

export const failure = (to: string, item: number) => ({
	json: {
		to: `+${to}`,
		status: 'failed',
		error: {
			message: 'Testel said no (400)',
			description: 'Do better and read the body',
			code: 'T1',
			httpStatus: 400,
			mayHaveBeenSent: false,
		},
	},
	pairedItem: { item },
});
