import { kaleyra } from '../../../nodes/Kaleyra/provider.ts';
import { listFrom } from '../providers/template/list.ts';

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

test('pages that lead in a circle end', async () => {
	const again = page('again', { cursors: { after: 'A' }, next: 'https://graph.example.com/next' });
	const { templates, asked } = await listFrom(kaleyra, CREDENTIAL, again);
	expect([templates.length, asked.length]).toEqual([2, 2]);
});
