import { mock, mockDeep } from 'jest-mock-extended';
import type { IWebhookFunctions } from 'n8n-workflow';

import type { Answer, Question } from '../../../../nodes/shared/wait/question';
import { resume } from '../../../../nodes/shared/wait/resume';
import { NODE } from '../nodeContext';

const QUESTION: Question = {
	nonce: 'AbC_-123',
	provider: 'test',
	answers: 'choice',
	choices: [
		{ id: 'tue', title: 'Tuesday' },
		{ id: 'fri', title: 'Friday' },
	],
	approves: false,
	sent: [
		{ to: '+12025550123', messageId: 'm1' },
		{ to: '+12025550124', messageId: 'm2' },
	],
};
const ANSWER: Answer = {
	provider: 'test',
	choice: 1,
	title: 'Friday!',
	from: { phone: '+12025550124', name: 'Dana' },
	at: '2026-01-02T03:04:05.000Z',
};

/** What the node does with an answer; `status` is that of the response where it goes on waiting. */
async function answer(question: unknown, given: object = ANSWER, nonce = 'AbC_-123', name = 'Ask') {
	const context = mockDeep<IWebhookFunctions>();
	context.getNode.mockReturnValue({ ...NODE, name });
	context.evaluateExpression.mockReturnValue(
		question === undefined ? undefined : JSON.parse(JSON.stringify(question)),
	);
	context.getQueryData.mockReturnValue({ nonce });
	context.getBodyData.mockReturnValue({ ...given });
	const response = mock<ReturnType<IWebhookFunctions['getResponseObject']>>();
	response.status.mockReturnValue(response);
	context.getResponseObject.mockReturnValue(response);
	const result = await resume(context);
	return {
		json: result.workflowData?.[0]?.[0]?.json,
		status: response.status.mock.calls[0]?.[0],
		expression: context.evaluateExpression.mock.calls[0]?.[0],
	};
}

const who = { to: '+12025550124', messageId: 'm2', provider: 'test' };
const responder = { phone: '+12025550124', name: 'Dana' };
const respondedAt = ANSWER.at;

test.each<[string, Partial<Question>, Partial<Answer>, object]>([
	['a choice', {}, {}, { choice: { index: 1, id: 'fri', title: 'Friday' } }],
	[
		'a choice whose title the form shortened',
		{},
		{ title: undefined },
		{ choice: { index: 1, id: 'fri', title: 'Friday' } },
	],
	['an approval', { answers: 'approval' }, { choice: 0 }, { approved: true }],
	['a refusal', { answers: 'approval' }, {}, { approved: false }],
	['a text', { answers: 'text', choices: [] }, { choice: undefined, text: 'Soon' }, { text: 'Soon' }],
	[
		"a template's quick reply",
		{ answers: 'template' },
		{},
		{ choice: { index: 1, id: 'Friday!', title: 'Friday!' } },
	],
	[
		"a template's quick reply in a review",
		{ answers: 'template', approves: true },
		{ choice: 0 },
		{ approved: true, choice: { index: 0, id: 'Friday!', title: 'Friday!' } },
	],
])('%s comes out', async (_, question, given, data) => {
	const { json, status } = await answer({ ...QUESTION, ...question }, { ...ANSWER, ...given });
	expect(json).toEqual({ data: { ...data, responder, respondedAt }, ...who });
	expect(status).toBeUndefined();
});

test.each<[string, unknown, object, string, status: number]>([
	['an earlier question', QUESTION, ANSWER, 'Other_12', 410],
	['no question', undefined, ANSWER, 'AbC_-123', 410],
	['a question that is damaged', { nonce: 'AbC_-123' }, ANSWER, 'AbC_-123', 410],
	['somebody who was not asked', QUESTION, { ...ANSWER, from: { phone: '+12025550199' } }, 'AbC_-123', 403],
	['another provider', QUESTION, { ...ANSWER, provider: 'other' }, 'AbC_-123', 403],
	['a choice that there is not', QUESTION, { ...ANSWER, choice: 2 }, 'AbC_-123', 403],
	['a text for a choice', QUESTION, { ...ANSWER, choice: undefined, text: 'Friday' }, 'AbC_-123', 403],
	['a press for a text', { ...QUESTION, answers: 'text' }, ANSWER, 'AbC_-123', 403],
	['a body that is none', QUESTION, {}, 'AbC_-123', 403],
])('%s leaves the execution waiting', async (_, question, given, nonce, status) => {
	expect(await answer(question, given, nonce)).toMatchObject({ json: undefined, status });
});

test('a node name cannot break out of the expression', async () => {
	const { expression } = await answer(QUESTION, ANSWER, 'AbC_-123', '"}} {{ 1');
	expect(expression).toBe('{{ $node["\\"\\u007d\\u007d \\u007b\\u007b 1"].context.question }}');
});
