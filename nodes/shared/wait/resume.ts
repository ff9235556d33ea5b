import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { z } from 'zod/v3';

import { withoutBlanks } from '../contact/read';
import {
	type Answer,
	answeredSchema,
	answerSchema,
	askedOf,
	type Question,
	questionSchema,
	type Reception,
} from './question';

/** The question that the node has asked last in this execution. */
function latestQuestion(context: IWebhookFunctions): Question | undefined {
	// A brace could end the expression.
	const name = JSON.stringify(context.getNode().name).replace(
		/[{}]/g,
		(brace) => `\\u00${brace.charCodeAt(0).toString(16)}`,
	);
	const stored: unknown = context.evaluateExpression(`{{ $node[${name}].context.question }}`);
	return questionSchema.safeParse(stored).data;
}

type Answered = z.infer<typeof answeredSchema>;

/** What was answered; `undefined` when the question has no such answer. */
function meaningOf(
	{ answers, choices, approves }: Question,
	{ choice: index, title, text }: Answer,
): Pick<Answered['data'], 'approved' | 'choice' | 'text'> | undefined {
	if (answers === 'text') return text === undefined ? undefined : { text };
	const choice = index === undefined ? undefined : choices[index];
	if (index === undefined || choice === undefined) return undefined;
	if (answers === 'approval') return { approved: index === 0 };
	// What stands on a template's button is known only to the template.
	const words = answers === 'template' ? (title ?? choice.title) : choice.title;
	const id = answers === 'template' ? words : choice.id;
	return { ...(approves && { approved: index === 0 }), choice: { index, id, title: words } };
}

/**
 * What a waiting node does with an answer, which its trigger has posted to n8n's resume address: n8n has
 * checked the address's signature before. The execution goes on when somebody who was asked answers the latest
 * question; anything else leaves it waiting.
 */
export async function resume(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const reply = (status: number, answer: Reception): IWebhookResponseData => {
		context.getResponseObject().status(status).json({ answer });
		return { noWebhookResponse: true };
	};
	const question = latestQuestion(context);
	const { nonce } = z.object({ nonce: z.unknown() }).parse(context.getQueryData());
	if (question === undefined || nonce !== question.nonce) return reply(410, 'over');
	const { data: answer } = answerSchema.safeParse(context.getBodyData());
	const asked = answer && answer.provider === question.provider ? askedOf(question, answer.from) : undefined;
	const meaning = answer && meaningOf(question, answer);
	if (answer === undefined || asked === undefined || meaning === undefined) return reply(403, 'refused');
	const responder = withoutBlanks(answer.from) ?? {};
	const json: Answered = {
		data: { ...meaning, responder, respondedAt: answer.at },
		...asked,
		provider: question.provider,
	};
	return { webhookResponse: { answer: 'taken' satisfies Reception }, workflowData: [[{ json }]] };
}
