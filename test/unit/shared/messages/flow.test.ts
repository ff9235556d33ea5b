import { sendFlow, tokenOf } from '../../../../nodes/shared/messages/flow.ts';
import type { Parameters } from '../nodeContext.ts';
import { rejection } from '../refusal.ts';
import { readKind } from './items.ts';

const FLOW = {
	text: 'Book your appointment.',
	flow: { __rl: true, mode: 'list', value: '700000000000001' },
	flowButton: ' Book ',
	flowScreen: 'APPOINTMENT',
};

const read = async (parameters: Parameters = {}) => await readKind(sendFlow, { ...FLOW, ...parameters });

test('the least', async () => {
	expect(await read()).toEqual({
		text: 'Book your appointment.',
		flow: '700000000000001',
		button: 'Book',
		draft: false,
		start: { screen: 'APPOINTMENT' },
	});
});

test('everything', async () => {
	const parameters = {
		flow: { mode: 'id', value: 7 },
		flowToken: 1001,
		flowMode: 'draft',
		flowData: '{ "day": "Monday" }',
		headerText: 'Order 1001',
		footer: 'Example Ltd',
	};
	expect(await read(parameters)).toEqual({
		text: 'Book your appointment.',
		flow: '7',
		button: 'Book',
		token: '1001',
		draft: true,
		start: { screen: 'APPOINTMENT', data: { day: 'Monday' } },
		header: 'Order 1001',
		footer: 'Example Ltd',
	});
});

test('a flow whose server says what opens needs no screen', async () => {
	const content = await read({ flowAction: 'dataExchange', flowScreen: '', flowData: 'left over' });
	expect(content.start).toBeUndefined();
});

test.each(['', ' ', null, '{}', {}])('the data %j is none', async (flowData) => {
	expect((await read({ flowData })).start).toEqual({ screen: 'APPOINTMENT' });
});

test('data that an expression gave stays as it is', async () => {
	expect((await read({ flowData: { day: '', at: [1] } })).start?.data).toEqual({ day: '', at: [1] });
});

test.each<[Parameters, string]>([
	[{ flow: { mode: 'list', value: '' } }, 'There is no flow to send'],
	[{ flow: '' }, 'There is no flow to send'],
	[{ flow: 'a\nb' }, 'Flow has a line break or a tab'],
	[{ flowButton: '' }, 'Flow Button is empty'],
	[{ flowButton: 'x'.repeat(21) }, 'Flow Button has 21 characters, but WhatsApp allows at most 20'],
	[{ flowScreen: ' ' }, 'Flow Screen is empty'],
	[{ flowData: 'Monday' }, 'Flow Data is not an object'],
	[{ flowData: '[1]' }, 'Flow Data is not an object'],
	[{ flowData: [1] }, 'Flow Data is not an object'],
	[{ flowAction: 'open' }, 'Flow Action is unknown'],
	[{ flowMode: 'live' }, 'Flow Mode is unknown'],
	[{ headerText: 'x'.repeat(61) }, 'Header Text has 61 characters, but WhatsApp allows at most 60'],
	[{ text: 'x'.repeat(1025) }, 'The text has 1025 characters, but WhatsApp allows at most 1024'],
])('%j is refused', async (parameters, message) => {
	expect((await rejection(read(parameters))).message).toBe(message);
});

test('what an expression may return is said', async () => {
	expect((await rejection(read({ flowAction: 'open' }))).description).toBe(
		'Choose a "Flow Action". An expression must return navigate or dataExchange',
	);
});

test('a message without a token gets one of its own', async () => {
	const content = await read();
	expect(tokenOf({ ...content, token: 'order-1001' })).toBe('order-1001');
	expect(tokenOf(content)).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
	expect(tokenOf(content)).not.toBe(tokenOf(content));
});
