import { kaleyra } from '../../../nodes/Kaleyra/provider.ts';
import { listFrom } from '../providers/template/list.ts';
import { rejection } from '../shared/refusal.ts';

/** Kaleyra contract §28: a list of several pages, as Meta's are. */

const CREDENTIAL = { pod: 'in', sid: 'HXAP16XXXXXX97IN', apiKey: 'key-0001', wabaId: '300000000000001' };

/** Meta's page of one template. */
const page = (name: string, paging: object) => ({
	data: { data: [{ name, language: 'en', status: 'APPROVED' }], paging },
});

test("Meta's pages are followed to the last one", async () => {
	const next = 'https://graph.example.com/next';
	const first = page('first', { cursors: { before: 'A', after: 'B&C' }, next });
	const second = page('second', { cursors: { after: 'D' }, next });
	// The last one also has a cursor.
	const last = page('last', { cursors: { after: 'E' } });
	const { templates, asked } = await listFrom(kaleyra, CREDENTIAL, first, {
		more: [second, last],
	});
	expect(templates.map(({ name }) => name)).toEqual(['first', 'second', 'last']);
	expect(asked.map(({ url }) => url.split('message_templates')[1])).toEqual(['', '?after=B%26C', '?after=D']);
});

test('where Kaleyra gives the first page whatever is asked for, its templates are listed once', async () => {
	const again = page('again', { cursors: { after: 'A' }, next: 'https://graph.example.com/next' });
	const { templates, asked } = await listFrom(kaleyra, CREDENTIAL, again);
	expect(templates.map(({ name }) => name)).toEqual(['again']);
	expect(asked).toHaveLength(2);
});

test('a later page that cannot be read is told: without it, templates would seem not to exist', async () => {
	const first = page('first', { cursors: { after: 'A' }, next: 'https://graph.example.com/next' });
	const list = listFrom(kaleyra, CREDENTIAL, first, { more: ['<html>'] });
	expect((await rejection(list)).message).toBe('Kaleyra returned a list of templates that cannot be read');
});

test('all pages together have no more bytes than one list may have', async () => {
	let pages = 0;
	const endless = {
		toJSON: () => ({
			...page('x'.repeat(10 * 1_048_576), {
				cursors: { after: String(++pages) },
				next: 'https://graph.example.com/next',
			}),
		}),
	};
	const list = listFrom(kaleyra, CREDENTIAL, endless);
	expect((await rejection(list)).message).toBe('Kaleyra returned a list of templates that cannot be read');
	expect(pages).toBe(4);
});
