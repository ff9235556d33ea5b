import { kaleyra, request } from '../../../providers/kaleyra.ts';
import { simulator } from '../../../runningSimulator.ts';
import { callsTo } from '../calls.ts';

const kaleyraCall = callsTo(kaleyra);

const text = (change: object) => ({
	...request.body,
	messaging_object: { ...request.body.messaging_object, ...change },
});

const incorrectPayload = {
	code: 'WA400',
	message: 'Refer to correct payload format',
	data: {},
	error: { payload: 'Incorrect payload format' },
};

test('a text is accepted with 202 and an id, and recorded as it came', async () => {
	const reply = await kaleyraCall();
	const [message] = simulator.messages('kaleyra');
	expect(reply.status).toBe(202);
	expect(reply.json).toEqual({
		code: 'WA202',
		message: 'Request Accepted',
		data: { message_id: message?.messageId },
		error: {},
	});
	expect(message).toMatchObject({
		provider: 'kaleyra',
		operation: 'send',
		method: 'POST',
		path: '/v2/HXTEST0000000001IN/whatsapp/+12025550100/messages',
		body: request.body,
		rawBody: JSON.stringify(request.body),
		status: 202,
		violations: [],
	});
	expect(message?.headers['api-key']).toBe('fake-kaleyra-key-0001');
});

test.each([
	['a reply', text({ context: { message_id: 'wamid.PARENT' } })],
	['4096 characters', text({ text: { body: 'x'.repeat(4096) } })],
	['4096 emoji', text({ text: { body: '😀'.repeat(4096) } })],
	['a ref of 255', { ...request.body, extra_info: { ref: 'r'.repeat(255) } }],
])('accepts %s', async (_what, body) => {
	expect((await kaleyraCall({ body })).status).toBe(202);
});

test('ids are all different', async () => {
	await Promise.all(Array.from({ length: 20 }, () => kaleyraCall()));
	expect(new Set(simulator.messages('kaleyra').map(({ messageId }) => messageId)).size).toBe(20);
});

test.each<[string, unknown]>([
	['no body', ''],
	['a body that is not JSON', '{"messaging_object":'],
	['an array', []],
	['an unknown outer field', { ...request.body, from: '+12025550100' }],
	['an unknown field of the message', text({ foo: 1 })],
	['another product', text({ messaging_product: 'sms' })],
	['another recipient type', text({ recipient_type: 'group' })],
	['no type', text({ type: undefined })],
	['type interactive', text({ type: 'interactive' })],
	['to without plus', text({ to: '12025550123' })],
	['two recipients', text({ to: '+12025550123,+12025550124' })],
	['to with spaces', text({ to: '+1 202 555 0123' })],
	['a blank text', text({ text: { body: ' \n' } })],
	['4097 characters', text({ text: { body: 'x'.repeat(4097) } })],
	['4097 emoji', text({ text: { body: '😀'.repeat(4097) } })],
	['preview_url as a string', text({ text: { body: 'x', preview_url: 'false' } })],
	['contacts beside a text', text({ contacts: [{ name: { formatted_name: 'Dana Example' } }] })],
	['an empty context', text({ context: {} })],
	['empty extra_info', { ...request.body, extra_info: {} }],
	['a blank ref', { ...request.body, extra_info: { ref: '' } }],
	['a ref of 256', { ...request.body, extra_info: { ref: 'r'.repeat(256) } }],
	['an unknown wa_source', { ...request.body, extra_info: { wa_source: 'n8n' } }],
])('refuses %s with WA400', async (_what, body) => {
	const reply = await kaleyraCall({ body });
	expect([reply.status, reply.json]).toEqual([400, incorrectPayload]);
	expect(simulator.messages()).toEqual([]);
	expect(simulator.received[0]?.violations).not.toEqual([]);
});
