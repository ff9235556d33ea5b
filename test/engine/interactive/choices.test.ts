import type { INodeParameters } from 'n8n-workflow';

import type { Fault } from '../../../simulator/faults.ts';
import { infobip } from '../../providers/infobip.ts';
import { kaleyra } from '../../providers/kaleyra.ts';
import { ninetyNineDigital } from '../../providers/ninetyNineDigital.ts';
import { simulator } from '../../runningSimulator.ts';
import { runNode } from '../harness/engine.ts';
import { nodeOf } from '../harness/sends.ts';
import { BUTTONS, DATA, LIST } from './samples.ts';

const CONTINUE = { onError: 'continueRegularOutput' } as const;

describe.each([kaleyra, infobip])('$title', (provider) => {
	const send = async (parameters: INodeParameters, settings = {}) =>
		await runNode(nodeOf(provider), parameters, [{ json: DATA }], settings);

	test.each<[string, INodeParameters, object | undefined]>([
		['buttons', BUTTONS, provider.buttonsBody],
		['a list', LIST, provider.listBody],
	])('%s with expressions inside go out as documented', async (_what, parameters, body) => {
		const { items, error } = await send(parameters);
		expect([error?.message, error?.description]).toEqual([undefined, undefined]);
		const [message] = simulator.messages(provider.id);
		expect(message?.violations).toEqual([]);
		expect(message?.body).toEqual(body);
		expect(items.map(({ json }) => json)).toEqual([
			expect.objectContaining({
				provider: provider.id,
				status: 'accepted',
				messageId: message?.messageId,
				to: '+12025550123',
			}),
		]);
	});

	test('each recipient gets a message and an item', async () => {
		const { items } = await send({ ...LIST, to: '+12025550123, +12025550124' });
		expect(simulator.messages()).toHaveLength(2);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 0 }]);
	});

	test.each<[string, INodeParameters, string]>([
		['no buttons', { ...BUTTONS, buttons: {} }, 'There are no buttons'],
		[
			'a title that an expression leaves empty',
			{ ...LIST, sections: { section: [{ rows: { row: [{ title: '={{ $json.nothing }}' }] } }] } },
			'Sections: the title of row 1 in section 1 is empty',
		],
		['no rows', { ...LIST, sections: { section: [{ title: 'A', rows: {} }] } }, 'section 1 has no rows'],
		// n8n itself empties a list that is an expression as a whole.
		['an expression for all sections', { ...LIST, sections: '={{ $json.sections }}' }, 'There are no rows'],
	])('%s is refused before anything is sent', async (_what, parameters, message) => {
		const { error, items } = await send(parameters);
		expect(error?.message).toContain(message);
		expect([items, simulator.sends()]).toEqual([[], []]);
	});

	test.each<[Fault, number]>([
		[{ kind: 'status', status: 500 }, 0],
		[{ kind: 'resetAfterBody' }, 1],
		[{ kind: 'hang' }, 1],
	])('sends at most once after %j', async (fault, taken) => {
		simulator.fail(provider.id, fault);
		const { items } = await send({ ...BUTTONS, options: { timeout: 500 } }, CONTINUE);
		expect([simulator.sends().length, simulator.messages().length]).toEqual([1, taken]);
		expect(items).toMatchObject([{ json: { error: { message: expect.any(String) } } }]);
	});
});

test('Infobip asks for a contact', async () => {
	const parameters = {
		resource: 'message',
		operation: 'requestContact',
		to: '+12025550123',
		text: '=Share your contact for order {{ $json.order }}.',
		options: { callbackData: 'lead-7' },
	};
	const { error } = await runNode(nodeOf(infobip), parameters, [{ json: DATA }]);
	expect(error).toBeUndefined();
	expect(simulator.messages()).toMatchObject([
		{
			path: '/whatsapp/1/message/interactive/request-contact-info',
			violations: [],
			body: {
				from: '441134960000',
				to: '12025550123',
				content: { body: { text: 'Share your contact for order 1001.' } },
				callbackData: 'lead-7',
			},
		},
	]);
});

test.each(['sendButtons', 'sendList', 'requestContact'])('99digital has no %s', async (operation) => {
	const { error } = await runNode(nodeOf(ninetyNineDigital), { ...BUTTONS, operation }, [{ json: DATA }]);
	expect(error?.message).toMatch(/^99digital has no operation "/);
	expect(simulator.sends()).toEqual([]);
});
