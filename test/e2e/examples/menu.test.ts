import { expect, it } from '@jest/globals';

import { text } from '../../../simulator/infobip/callbacks.ts';
import { infobip } from '../../../simulator/infobip/index.ts';
import { replyTo } from '../../../simulator/infobip/replies.ts';
import { postCallback } from '../../../simulator/postCallback.ts';
import { example } from '../harness/examples.ts';
import { withN8n } from '../harness/n8n.ts';

const e2e = withN8n();

it('support-menu offers topics to who writes, and answers each choice once', async () => {
	const active = await e2e.activate(example('support-menu', [await e2e.credential(infobip)]));
	await postCallback(active.url, text('Hello', { messageId: 'wamid.HELLO' }));
	await active.executions(1);
	const [menu] = e2e.simulator.messages('infobip');
	if (menu === undefined) throw new Error('No menu was sent');
	const row = (id: string, title: string, description: string) => ({ id, title, description });
	expect(menu.body).toMatchObject({
		to: '441134960001',
		content: {
			body: { text: 'Hello! What is it about?' },
			action: {
				title: 'Topics',
				sections: [
					{
						title: 'Shop',
						rows: [
							row('hours', 'Opening hours', 'When our shop is open'),
							row('returns', 'Returns', 'How to send something back'),
						],
					},
					{ title: 'Talk to us', rows: [row('person', 'Speak to a person', 'The contact of our team')] },
				],
			},
		},
		context: { replyToMessageId: 'wamid.HELLO' },
	});

	const choice = (index: number): unknown =>
		JSON.parse(JSON.stringify(replyTo(menu, index)).replace('wamid.EXAMPLE', `wamid.CHOICE${index}`));
	for (const [done, index] of [0, 0, 1, 2].entries()) {
		await postCallback(active.url, choice(index));
		await active.executions(done + 2);
	}
	const executions = await active.executions(5);
	expect(executions.map(({ error }) => error)).toEqual(executions.map(() => undefined));
	const [, ...answers] = e2e.simulator.messages('infobip');
	expect(answers.flatMap(({ violations }) => violations)).toEqual([]);
	expect(answers.map(({ body }) => body)).toMatchObject([
		{ to: '441134960001', content: { text: 'We are open from Monday to Friday, 9:00 to 17:00.' } },
		{ to: '441134960001', content: { text: expect.stringContaining('within 30 days') } },
		{
			to: '441134960001',
			content: {
				contacts: [
					{
						name: { formattedName: 'Example Ltd Support' },
						phones: [{ phone: '+12025550177', waId: '12025550177' }],
					},
				],
			},
		},
	]);
});
