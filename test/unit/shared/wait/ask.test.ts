import type { Provider } from '../../../../nodes/shared/provider.ts';
import { planQuestion } from '../../../../nodes/shared/wait/ask.ts';
import { PROVIDER } from '../fakeProvider.ts';
import { bodyVariables, buttonVariables, item } from '../messages/templateItems.ts';
import { NODE, type Parameters } from '../nodeContext.ts';
import { rejection } from '../refusal.ts';
import { ACCOUNT } from '../send/fakeRun.ts';

type Options = typeof PROVIDER extends Provider<infer Given> ? Given : never;

/** What is asked with these parameters: the content of the one message, and what an answer will mean. */
async function ask(parameters: Parameters, type = NODE.type, freeText = true) {
	const contents: unknown[] = [];
	const requests = ({ content, options: { ref } }: { content: unknown; options: Options }) => {
		contents.push(ref === undefined ? content : { content, ref });
		return [{ url: 'https://api.example.com/send', body: {} }];
	};
	const provider: Provider<Options> = {
		...PROVIDER,
		messages: {
			...PROVIDER.messages,
			sendTemplate: { requests },
			sendText: { requests },
			sendButtons: { requests },
			sendList: { requests },
		},
		wait: freeText ? { carryToken: (options, token) => ({ ...options, ref: token }) } : {},
	};
	const given = item({ to: '12025550123', message: 'Shall we?', ...parameters });
	const { messages, asking } = await planQuestion(
		given,
		provider,
		ACCOUNT,
		{ type },
		(choice) => `t${choice}`,
	);
	return { kinds: messages.map(({ kind }) => kind), contents, asking };
}

const approvalOptions = (values: object) => ({ approvalOptions: { values } });
const choices = (...choice: object[]) => ({ responseType: 'choice', choices: { choice } });
const titles = (count: number) => Array.from({ length: count }, (_, index) => ({ title: `Day ${index}` }));

test.each<[what: string, options: object, labels: string[]]>([
	['one button', {}, ['Approve']],
	['a label', approvalOptions({ approveLabel: ' Yes ' }), ['Yes']],
	['two buttons', approvalOptions({ approvalType: 'double' }), ['Approve', 'Decline']],
	[
		'two labels',
		approvalOptions({ approvalType: 'double', approveLabel: 'Pay', disapproveLabel: 'Wait' }),
		['Pay', 'Wait'],
	],
	['blank labels', approvalOptions({ approvalType: 'double', approveLabel: '' }), ['Approve', 'Decline']],
	['a label that is switched off', approvalOptions({ disapproveLabel: 'No' }), ['Approve']],
])('approval with %s', async (_, options, labels) => {
	expect(await ask({ ...options })).toEqual({
		kinds: ['sendButtons'],
		contents: [{ text: 'Shall we?', buttons: labels.map((title, index) => ({ id: `t${index}`, title })) }],
		asking: { answers: 'approval', choices: labels.map((title) => ({ id: title, title })), approves: false },
	});
});

test('up to three choices without descriptions are buttons', async () => {
	expect(await ask(choices({ title: 'Tuesday' }, { title: 'Friday', id: 'slot-5' }))).toEqual({
		kinds: ['sendButtons'],
		contents: [
			{
				text: 'Shall we?',
				buttons: [
					{ id: 't0', title: 'Tuesday' },
					{ id: 't1', title: 'Friday' },
				],
			},
		],
		asking: {
			answers: 'choice',
			choices: [
				{ id: 'Tuesday', title: 'Tuesday' },
				{ id: 'slot-5', title: 'Friday' },
			],
			approves: false,
		},
	});
});

test('a description makes a list of them', async () => {
	const days = choices({ title: 'Tuesday', description: 'morning' }, { title: 'Friday, the 13th, late' });
	expect(await ask({ ...days, listButton: 'Days' })).toEqual({
		kinds: ['sendList'],
		contents: [
			{
				text: 'Shall we?',
				button: 'Days',
				sections: [
					{
						rows: [
							{ id: 't0', title: 'Tuesday', description: 'morning' },
							{ id: 't1', title: 'Friday, the 13th, late' },
						],
					},
				],
			},
		],
		asking: {
			answers: 'choice',
			choices: [
				{ id: 'Tuesday', title: 'Tuesday' },
				{ id: 'Friday, the 13th, late', title: 'Friday, the 13th, late' },
			],
			approves: false,
		},
	});
});

test('so does a fourth choice', async () => {
	const { kinds, contents } = await ask(choices(...titles(4)));
	expect(kinds).toEqual(['sendList']);
	expect(contents).toMatchObject([{ button: 'Choose' }]);
});

test('any text that answers brings the token back', async () => {
	expect(await ask({ responseType: 'freeText' })).toEqual({
		kinds: ['sendText'],
		contents: [{ content: { text: 'Shall we?' }, ref: 'ttext' }],
		asking: { answers: 'text', choices: [], approves: false },
	});
});

const TEMPLATE = {
	ask: 'template',
	template: 'order_ready',
	templateLanguage: 'en',
	variablesFrom: 'manual',
	bodyVariables: bodyVariables('Dana'),
};

test("a template's quick replies carry the tokens, its other buttons what they are given", async () => {
	const buttons = buttonVariables(['quickReply', 0, 'yes'], ['url', 1, 'track/1'], ['quickReply', 2, 'no']);
	const { kinds, contents, asking } = await ask({ ...TEMPLATE, buttonVariables: buttons });
	expect(kinds).toEqual(['sendTemplate']);
	expect(contents).toMatchObject([
		{
			name: 'order_ready',
			language: 'en',
			body: ['Dana'],
			buttons: [
				{ type: 'quickReply', index: 0, value: 't0' },
				{ type: 'url', index: 1, value: 'track/1' },
				{ type: 'quickReply', index: 2, value: 't1' },
			],
		},
	]);
	expect(asking).toMatchObject({ answers: 'template', choices: [{ id: 'yes' }, { id: 'no' }] });
});

test.each([
	['n8n-nodes-whatsapp-contacts.test', false],
	['n8n-nodes-whatsapp-contacts.testTool', false],
	['n8n-nodes-whatsapp-contacts.testHitlTool', true],
])('of %s the first quick reply approves: %s', async (type, approves) => {
	const buttons = buttonVariables(['quickReply', 0, 'yes']);
	expect((await ask({ ...TEMPLATE, buttonVariables: buttons }, type)).asking.approves).toBe(approves);
});

test.each<[what: string, parameters: Parameters, message: string, fix: string]>([
	['no message', { message: ' ' }, 'There is no question to ask', 'Fill in "Message"'],
	[
		'a long message',
		{ message: 'x'.repeat(1025) },
		'Message has 1025 characters, but WhatsApp allows at most 1024',
		'Shorten it',
	],
	[
		'a long text',
		{ responseType: 'freeText', message: 'x'.repeat(4097) },
		'Message has 4097 characters, but WhatsApp allows at most 4096',
		'Shorten it',
	],
	[
		'two labels of the same words',
		approvalOptions({ approvalType: 'double', approveLabel: 'Decline' }),
		'Both buttons have the same label',
		'Change "Approve Button Label" or "Disapprove Button Label"',
	],
	[
		'a long label',
		approvalOptions({ approveLabel: 'Yes, please go ahead!' }),
		'Approve Button Label has 21 characters, but WhatsApp allows at most 20',
		'Shorten it',
	],
	['no choice', choices(), 'There is nothing to choose from', 'Add one to ten under "Choices"'],
	[
		'eleven choices',
		choices(...titles(11)),
		'There are 11 choices, but WhatsApp allows at most 10',
		'Remove the others, or ask in two steps',
	],
	[
		'a choice without a title',
		choices({ title: 'Tuesday' }, { id: 'slot-5' }),
		'Choices: the title of choice 2 is empty',
		'Fill it in: WhatsApp refuses an empty value',
	],
	[
		'a title for a list on a button',
		choices({ title: 'Friday, the 13th, late' }),
		'Choices: the title of choice 1 has 22 characters, but WhatsApp allows at most 20',
		'Shorten it',
	],
	[
		'a long title in a list',
		choices(...titles(3), { title: 'Friday, the 13th, at night' }),
		'Choices: the title of choice 4 has 26 characters, but WhatsApp allows at most 24',
		'Shorten it',
	],
	[
		'a long description',
		choices({ title: 'Tuesday', description: 'x'.repeat(73) }),
		'Choices: the description of choice 1 has 73 characters, but WhatsApp allows at most 72',
		'Shorten it',
	],
	[
		'two buttons of the same title',
		choices({ title: 'Tuesday' }, { title: 'Tuesday', id: 'slot-2' }),
		'Choices: choice 1 and choice 2 have the same title "Tuesday"',
		'Give each its own "Title"',
	],
	[
		'two rows of the same ID',
		choices({ title: 'Tuesday', description: 'morning', id: '2' }, { title: 'Friday', id: '2' }),
		'Choices: choice 1 and choice 2 have the same ID "2"',
		'Give each its own "ID": it tells which one was chosen. Where "ID" is empty, the title is the ID',
	],
	[
		'a template without quick replies',
		TEMPLATE,
		'The template has no quick reply, so nobody could answer',
		'Choose a template with quick replies. With "Variables From" set to Manual, add a row for each of them under "Button Variables"',
	],
	[
		'another response type',
		{ responseType: 'customForm' },
		'The response type is unknown',
		'Choose a "Response Type"',
	],
])('%s is refused', async (_, parameters, message, description) => {
	expect(await rejection(ask(parameters))).toEqual({ message, description });
});

test('free text is unknown where a text brings nothing back', async () => {
	const { message } = await rejection(ask({ responseType: 'freeText' }, NODE.type, false));
	expect(message).toBe('The response type is unknown');
});
