import { type IWebhookFunctions, sleep } from 'n8n-workflow';
import { z } from 'zod/v3';

import { inParallel } from '../inParallel';
import type { ReceivedEvent } from '../receive/events';
import { isRecord } from '../tolerant';
import type { Answer } from './question';
import { readToken, resumeAddress, type Token } from './token';

/** An answer to a question that some execution waits for. */
interface Given {
	token: Token;
	answer: Answer;
}

/** The answer that an event is; `undefined` when it carries no token. */
function answerIn(event: ReceivedEvent): Given | undefined {
	const { provider, from, receivedAt: at } = event;
	if (event.event === 'reply') {
		const { title, payload, id } = event.reply;
		const token = readToken(payload) ?? readToken(id);
		if (token === undefined || token.choice === 'text') return undefined;
		return { token, answer: { provider, choice: token.choice, title, from, at } };
	}
	if (event.event !== 'text') return undefined;
	const token = readToken(event.reference?.callbackData);
	return token?.choice === 'text' ? { token, answer: { provider, text: event.text, from, at } } : undefined;
}

/** In ms: n8n answers at once. */
const TIMEOUT = 5_000;

/**
 * Pauses before the answer is posted again, in ms, while the execution still runs: somebody can press a button
 * before n8n has put the execution to wait.
 */
const PAUSES = [250, 750, 2_000];

const RUNNING = 409;

const responseSchema = z.object({ statusCode: z.number(), body: z.unknown() });
type Response = z.infer<typeof responseSchema>;

/** @throws whatever n8n's helper throws when there is no response */
async function post(context: IWebhookFunctions, url: string, answer: Answer): Promise<Response> {
	for (let tries = 0; ; tries++) {
		const response = responseSchema.parse(
			await context.helpers.httpRequest({
				method: 'POST',
				url,
				body: { ...answer },
				json: true,
				timeout: TIMEOUT,
				disableFollowRedirect: true,
				ignoreHttpStatusErrors: true,
				returnFullResponse: true,
			}),
		);
		const pause = PAUSES[tries];
		if (response.statusCode !== RUNNING || pause === undefined) return response;
		await sleep(pause);
	}
}

/**
 * What became of an answer: the execution goes on with it; the question is over, for another answer came before
 * it or its time is up; or n8n has no such question, or did not ask this person.
 */
function receptionOf({ statusCode, body }: Response): 'taken' | 'over' | 'notOurs' {
	const said = isRecord(body) ? body.answer : undefined;
	if (statusCode === 200) return said === 'taken' ? 'taken' : 'over';
	// Of presses at the same moment n8n takes one and answers the others 409 or 500.
	return [410, RUNNING, 500].includes(statusCode) ? 'over' : 'notOurs';
}

/** Whether the event has been dealt with. */
async function settle(context: IWebhookFunctions, { token, answer }: Given): Promise<boolean> {
	const { name, webhookId } = context.getNode();
	const about = `${name}: an answer for execution ${token.execution}`;
	const url = resumeAddress(token, context.getNodeWebhookUrl('default') ?? '', webhookId !== undefined);
	if (url === undefined) return false;
	try {
		const response = await post(context, url, answer);
		const reception = receptionOf(response);
		if (reception === 'taken') return true;
		if (reception === 'over' && token.choice !== 'text') {
			context.logger.info(`${about} was dropped: the question is already answered, or its time is up`);
			return true;
		}
		context.logger.warn(`${about} was not accepted (HTTP ${response.statusCode}): it is output as an event`);
	} catch (error) {
		const why = error instanceof Error ? error.message : '';
		context.logger.error(
			`${about} could not be passed on, for this n8n did not reach itself at ${new URL(url).origin}: ${why}`,
		);
	}
	return false;
}

/** How many answers of a callback are passed on at a time. */
const AT_A_TIME = 20;

/**
 * Passes the answers in a callback on to the executions that wait for them.
 * @returns the other events. An answer that n8n does not accept is one: its token is forged, of another n8n,
 * or was pressed by somebody who was not asked
 */
export async function takeAnswers(
	context: IWebhookFunctions,
	events: ReceivedEvent[],
): Promise<ReceivedEvent[]> {
	const settled = new Set<number>();
	await inParallel(events.length, AT_A_TIME, async (index) => {
		const event = events[index];
		const given = event && answerIn(event);
		if (given !== undefined && (await settle(context, given))) settled.add(index);
	});
	return settled.size === 0 ? events : events.filter((_, index) => !settled.has(index));
}
