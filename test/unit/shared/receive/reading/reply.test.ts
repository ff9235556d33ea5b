import { readReply } from '../../../../../nodes/shared/receive/reading/reply.ts';

test('a reply has a title; the rest is there when it is text', () => {
	expect(readReply('list', { title: ' Tuesday ', id: 7, payload: '', description: null })).toEqual({
		event: 'reply',
		reply: { kind: 'list', title: ' Tuesday ', id: '7' },
	});
	expect(readReply('quickReply', { title: 'Yes', payload: 'yes', id: 'i', description: 'd' })).toEqual({
		event: 'reply',
		reply: { kind: 'quickReply', title: 'Yes', payload: 'yes', id: 'i', description: 'd' },
	});
});

test.each([undefined, null, '', ' \n', {}, ['Yes'], true, Number.NaN])('no title: %j', (title) => {
	expect(readReply('button', { title, id: 'yes' })).toBeUndefined();
});
