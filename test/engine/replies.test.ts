import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { infobip } from '../providers/infobip.ts';
import { kaleyra } from '../providers/kaleyra.ts';
import type { ProviderUnderTest } from '../providers/provider.ts';
import { simulator } from '../runningSimulator.ts';
import { runNode } from './harness/engine.ts';
import { nodeOf } from './harness/sends.ts';
import { receive } from './harness/trigger.ts';

/** What the form of Send Buttons holds, with expressions inside its list. */
const BUTTONS: INodeParameters = {
	resource: 'message',
	operation: 'sendButtons',
	to: '+12025550123',
	text: '=Order {{ $json.order }}: shall we deliver tomorrow?',
	buttons: {
		button: [
			{ title: 'Yes', id: '={{ $json.order }}-yes' },
			{ title: '={{ $json.refusal }}', id: '' },
		],
	},
	headerType: 'document',
	headerUrl: 'https://www.example.com/order-1001.pdf',
	headerFilename: '',
	footer: 'Example Ltd',
};

/** What the form of Send List holds, with expressions inside the list in its list. */
const LIST: INodeParameters = {
	resource: 'message',
	operation: 'sendList',
	to: '+12025550123',
	text: 'When may we come?',
	listButton: 'Choose',
	sections: {
		section: [
			{
				title: 'This week',
				rows: { row: [{ title: '={{ $json.day }}', id: 'slot-1', description: '10:00 to 12:00' }] },
			},
			{
				title: '={{ $json.later }}',
				rows: { row: [{ title: 'Monday' }, { title: 'Tuesday', id: '', description: '' }] },
			},
		],
	},
	headerText: 'Your delivery',
};

/** The data that these expressions read. */
const DATA = { order: 1001, refusal: 'No', day: 'Friday', later: 'Next week' };

/** Whoever sends buttons or a list finds out what was chosen, and for which message. */

/** What the trigger gives when the recipient of the message makes a choice. */
async function answerTo(
	provider: ProviderUnderTest,
	parameters: INodeParameters,
	choice: number,
): Promise<{ item: IDataObject | undefined; messageId: string | undefined }> {
	const { error } = await runNode(nodeOf(provider), parameters, [{ json: DATA }]);
	expect(error).toBeUndefined();
	const [message] = simulator.messages(provider.id);
	const callback = message && provider.callbacks.replyTo(message, choice);
	const items = await receive(provider, { events: ['reply', 'contact', 'location'] }, { ...callback });
	return { item: items[0]?.json, messageId: message?.messageId };
}

describe.each([
	{ provider: kaleyra, option: { ref: 'ask-1001' }, reference: { ref: 'ask-1001' } },
	{ provider: infobip, option: { callbackData: 'ask-1001' }, reference: { callbackData: 'ask-1001' } },
])('$provider.title', ({ provider, option, reference }) => {
	test.each<[string, INodeParameters, number, object]>([
		['the first button', BUTTONS, 0, { kind: 'button', id: '1001-yes', title: 'Yes' }],
		['the second button', BUTTONS, 1, { kind: 'button', id: 'No', title: 'No' }],
		[
			'a row with a description',
			LIST,
			0,
			{ kind: 'list', id: 'slot-1', title: 'Friday', description: '10:00 to 12:00' },
		],
		['a row of the second section', LIST, 2, { kind: 'list', id: 'Tuesday', title: 'Tuesday' }],
	])('%s comes back as a reply', async (_what, parameters, choice, reply) => {
		const { item } = await answerTo(provider, { ...parameters, options: option }, choice);
		expect(item).toMatchObject({ event: 'reply', from: { phone: '+12025550123' }, reference });
		expect(item?.reply).toEqual(reply);
	});

	test('the location that was asked for comes as a location', async () => {
		const parameters = {
			resource: 'message',
			operation: 'requestLocation',
			to: '+12025550123',
			text: 'Where?',
		};
		const { item } = await answerTo(provider, parameters, 0);
		expect(item).toMatchObject({ event: 'location', from: { phone: '+12025550123' } });
	});

	test('there is no fourth row', async () => {
		expect((await answerTo(provider, LIST, 3)).item).toBeUndefined();
	});
});

test('the contact that Infobip asked for comes as a contact', async () => {
	const parameters = {
		resource: 'message',
		operation: 'requestContact',
		to: '+12025550123',
		text: 'Share your contact.',
		options: { callbackData: 'lead-7' },
	};
	const { item, messageId } = await answerTo(infobip, parameters, 0);
	expect(item).toMatchObject({
		event: 'contact',
		replyTo: messageId,
		reference: { callbackData: 'lead-7' },
		contact: { phones: [{ phone: '441134960019' }] },
	});
});
