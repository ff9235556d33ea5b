import { type INode, UserError } from 'n8n-workflow';

import type { Account } from '../http/account';
import type { MessageItem } from '../item';
import { type Choice, LONGEST_TEXT, readTitledRow, requireDifferent } from '../messages/buttons';
import { readText, readValue, requireValue, rowsOf } from '../messages/fields';
import { SEND_AND_WAIT } from '../messages/kind';
import { KINDS } from '../messages/kinds';
import type { ListRow } from '../messages/list';
import { readOptions, type SendingOptions } from '../options';
import type { Provider } from '../provider';
import { planMessages, type PlannedMessage } from '../send/plan';
import { isRecord } from '../tolerant';
import { APPROVE, DECLINE, LIST_BUTTON } from './form';
import type { Question } from './question';

/** WhatsApp's limits (Kaleyra contract §26 and §27, Infobip contract §26 and §27). */
const MOST_BUTTONS = 3;
const MOST_ROWS = 10;
const LONGEST_ID = 200;
const LONGEST_BUTTON = 20;
const LONGEST_ROW = 24;
const LONGEST_DESCRIPTION = 72;
const LONGEST_ANSWERED_TEXT = 4096;

const CHOICES = 'Choices';

/** The token of an answer, by the choice that it stands for. */
type TokenOf = (choice: number | 'text') => string;

/** What is known of a question before it is sent. */
export type Asking = Pick<Question, 'answers' | 'choices' | 'approves'>;

/** A question on its way: its messages, and what an answer will mean. */
export interface Asked {
	messages: PlannedMessage[];
	asking: Asking;
}

function requireMessage(item: MessageItem, longest: number): string {
	const text = readText({ value: item.parameter('message', ''), name: () => 'Message' }, longest);
	if (text !== undefined) return text;
	throw new UserError('There is no question to ask', { description: 'Fill in "Message"' });
}

type CheckLabel = NonNullable<Provider['wait']>['checkLabel'];

/** A label as typed; `fallback` when it is blank. */
function readLabel(value: unknown, name: string, fallback: string, check: CheckLabel): string {
	const label = readValue({ value, name: () => name }, LONGEST_BUTTON) ?? fallback;
	check?.(label, name);
	return label;
}

/** The labels as n8n's own nodes keep them. @throws UserError naming the one that does not fit */
function readApproval(item: MessageItem, check: CheckLabel): Choice[] {
	const collection = item.parameter('approvalOptions', {});
	const given = isRecord(collection) && isRecord(collection.values) ? collection.values : {};
	const approve = readLabel(given.approveLabel, 'Approve Button Label', APPROVE, check);
	if (given.approvalType !== 'double') return [{ id: approve, title: approve }];
	const decline = readLabel(given.disapproveLabel, 'Disapprove Button Label', DECLINE, check);
	if (approve === decline) {
		throw new UserError('Both buttons have the same label', {
			description: 'Change "Approve Button Label" or "Disapprove Button Label"',
		});
	}
	return [approve, decline].map((title) => ({ id: title, title }));
}

function readChoices(item: MessageItem, check: CheckLabel): ListRow[] {
	const rows = rowsOf(item.parameter('choices', {}), 'choice', CHOICES, ['title', 'description', 'id']);
	if (rows.length === 0)
		throw new UserError('There is nothing to choose from', {
			description: `Add one to ten under "${CHOICES}"`,
		});
	if (rows.length > MOST_ROWS) {
		throw new UserError(`There are ${rows.length} choices, but WhatsApp allows at most ${MOST_ROWS}`, {
			description: 'Remove the others, or ask in two steps',
		});
	}
	const placeOf = (index: number) => `choice ${index + 1}`;
	const choices = rows.map((row, index): ListRow => {
		const nameOf = (part: string) => `${CHOICES}: the ${part} of ${placeOf(index)}`;
		const description = readValue(
			{ value: row.description, name: () => nameOf('description') },
			LONGEST_DESCRIPTION,
		);
		const titled = readTitledRow(row, nameOf, { id: LONGEST_ID, title: LONGEST_ROW });
		return { ...titled, ...(description !== undefined && { description }) };
	});
	requireDifferent(CHOICES, choices, 'id', placeOf);
	if (areButtons(choices)) {
		requireDifferent(CHOICES, choices, 'title', placeOf);
		choices.forEach(({ title }, index) => {
			const name = `${CHOICES}: the title of ${placeOf(index)}`;
			requireValue({ value: title, name: () => name }, LONGEST_BUTTON);
			check?.(title, name);
		});
	}
	return choices;
}

const areButtons = (choices: ListRow[]): boolean =>
	choices.length <= MOST_BUTTONS && choices.every(({ description }) => description === undefined);

const plain = (choices: Choice[]): Choice[] => choices.map(({ id, title }) => ({ id, title }));

/**
 * The question of an item as messages whose buttons, rows or quick replies carry tokens.
 * @throws UserError naming the parameter that does not fit: nothing has been sent
 */
export async function planQuestion<Options extends SendingOptions>(
	item: MessageItem,
	provider: Provider<Options>,
	account: Account,
	node: Pick<INode, 'type'>,
	tokenOf: TokenOf,
): Promise<Asked> {
	const options = readOptions(provider.options, item.parameter('options', {}), SEND_AND_WAIT);
	const isReview = node.type.endsWith('HitlTool');
	const carried = (choices: Choice[]) => choices.map((choice, index) => ({ ...choice, id: tokenOf(index) }));
	const asking = (answers: Question['answers'], choices: Choice[], approves = false): Asking => ({
		answers,
		choices: plain(choices),
		approves,
	});
	const plan = { item, provider, account, options };
	const check = provider.wait?.checkLabel;

	const withButtons = async (text: string, choices: Choice[]) =>
		await planMessages({ ...plan, kind: 'sendButtons', read: () => ({ text, buttons: carried(choices) }) });

	if (item.parameter('ask', 'message') === 'template') {
		let choices: Choice[] = [];
		const messages = await planMessages({
			...plan,
			kind: 'sendTemplate',
			read: async () => {
				const content = await KINDS.sendTemplate.read(item, options);
				const replies = content.buttons.flatMap((button) => (button.type === 'quickReply' ? [button] : []));
				if (replies.length === 0) {
					throw new UserError('The template has no quick reply, so nobody could answer', {
						description:
							'Choose a template with quick replies. With "Variables From" set to Manual, add a row for each of them under "Button Variables"',
					});
				}
				choices = replies.map(({ value }) => ({ id: value, title: value }));
				const buttons = content.buttons.map((button) =>
					button.type === 'quickReply' ? { ...button, value: tokenOf(replies.indexOf(button)) } : button,
				);
				return { ...content, buttons };
			},
		});
		return { messages, asking: asking('template', choices, isReview) };
	}

	switch (item.parameter('responseType', 'approval')) {
		case 'approval': {
			const choices = readApproval(item, check);
			const messages = await withButtons(requireMessage(item, LONGEST_TEXT), choices);
			return { messages, asking: asking('approval', choices) };
		}
		case 'choice': {
			const choices = readChoices(item, check);
			const text = requireMessage(item, LONGEST_TEXT);
			if (areButtons(choices)) {
				return { messages: await withButtons(text, choices), asking: asking('choice', choices) };
			}
			const label = item.parameter('listButton', LIST_BUTTON);
			const content = {
				text,
				button: readLabel(label, 'List Button', LIST_BUTTON, check),
				sections: [{ rows: carried(choices) }],
			};
			const messages = await planMessages({ ...plan, kind: 'sendList', read: () => content });
			return { messages, asking: asking('choice', choices) };
		}
		case 'freeText': {
			const carry = provider.wait?.carryToken;
			if (carry === undefined) break;
			const text = requireMessage(item, LONGEST_ANSWERED_TEXT);
			const messages = await planMessages({
				...plan,
				options: carry(options, tokenOf('text')),
				kind: 'sendText',
				read: () => ({ text }),
			});
			return { messages, asking: asking('text', []) };
		}
	}
	throw new UserError('The response type is unknown', { description: 'Choose a "Response Type"' });
}
