import { infobip } from '../../../nodes/Infobip/provider.ts';
import { answer } from '../providers/answer.ts';
import { leastCpuTime } from '../../cpuTime.ts';

/** Infobip contract §22.5: the receipt of a template is in a list; everything else is as in §4. */

const { readAnswer } = infobip;

const PENDING = {
	groupId: 1,
	groupName: 'PENDING',
	id: 7,
	name: 'PENDING_ENROUTE',
	description: 'Message sent to next instance',
};
const listed = (...messages: unknown[]) => answer(200, { messages, bulkId: '2034072219640523073' });

test('the sample is accepted', () => {
	const receipt = { to: '12025550123', messageCount: 1, messageId: 'b1f0c6d2', status: PENDING };
	expect(readAnswer(listed(receipt), 'sendTemplate')).toEqual({
		state: 'accepted',
		messageId: 'b1f0c6d2',
		facts: { statusName: 'PENDING_ENROUTE' },
	});
});

test('a receipt without a status is accepted, one without an id leaves it unclear', () => {
	expect(readAnswer(listed({ messageId: 'm-1' }), 'sendTemplate')).toEqual({
		state: 'accepted',
		messageId: 'm-1',
		facts: {},
	});
	expect(readAnswer(listed({ status: PENDING }), 'sendTemplate')).toEqual({
		state: 'unclear',
		message: 'Infobip returned an answer without a message ID',
		description: '',
	});
});

test('HTTP 200 may carry a refusal inside the list', () => {
	const status = {
		groupId: 5,
		groupName: 'REJECTED',
		id: 8,
		name: 'REJECTED_PREFIX_MISSING',
		description: 'Number prefix missing',
	};
	expect(readAnswer(listed({ messageId: 'm-1', status }), 'sendTemplate')).toEqual({
		state: 'refused',
		message: expect.stringMatching(/^Infobip did not accept the message: .+ \(REJECTED_PREFIX_MISSING, 8\)$/),
		description: expect.stringContaining('. Infobip said: Number prefix missing'),
		code: '8',
	});
});

test('secrets in the refusal are hidden', () => {
	const status = { groupId: 5, name: 'REJECTED', description: 'key-0001 is blocked' };
	const body = { messages: [{ messageId: 'm-1', status }] };
	expect(JSON.stringify(readAnswer(answer(200, body, 'key-0001'), 'sendTemplate'))).not.toContain('key-0001');
});

test.each<[what: string, messages: unknown]>([
	['empty', []],
	['no list', {}],
	['text', 'm-1'],
	['of texts', ['m-1']],
	['of null', [null]],
])('a list that is %s leaves it unclear', (_what, messages) => {
	expect(readAnswer(answer(200, { messages }), 'sendTemplate')).toEqual({
		state: 'unclear',
		message: 'Infobip returned an answer without a message ID',
		description: '',
	});
});

test('a validation error names the field of the form', () => {
	const { description } = infobip.explain(
		answer(400, {
			requestError: {
				serviceException: {
					messageId: 'BAD_REQUEST',
					text: 'Bad request',
					validationErrors: {
						'content.templateData.header.mediaUrl': ['is not a valid url'],
						'messages[0].content.templateData.header.filename': ['size must be between 1 and 240'],
					},
				},
			},
		}),
	);
	expect(description).toBe(
		'Correct this: "Header URL" is not a valid url; "Header File Name" size must be between 1 and 240. Infobip said: Bad request',
	);
});

test('of a list of a megabyte only the first receipt is read', async () => {
	const messages = [{ messageId: 'm-1' }, ...Array.from({ length: 500_000 }, () => 0)];
	const answered = answer(200, { messages });
	let verdict: unknown;
	// With an error of zod's for each entry it takes 3 s, in which n8n does nothing else.
	const read = () => (verdict = readAnswer(answered, 'sendTemplate'));
	expect(await leastCpuTime(read, 300)).toBeLessThan(300);
	expect(verdict).toEqual({ state: 'accepted', messageId: 'm-1', facts: {} });
});
