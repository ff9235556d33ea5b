import { normalised as read } from '../../../../nodes/shared/templates/normalised.ts';

/** What providers write, in our words. */

/** The one template that is read. */
function normalised(raw: Parameters<typeof read>[0]) {
	const [template, ...others] = read(raw);
	if (template === undefined || others.length > 0) throw new Error('expected one template');
	return template;
}

const RAW = { name: 'greeting', language: 'en' };

test('the least that a list may hold', () => {
	expect(normalised(RAW)).toEqual({
		name: 'greeting',
		language: 'en',
		status: '',
		category: '',
		variables: { header: 0, body: 0, buttons: [] },
	});
});

test('everything that a list may hold, in the order of the interface', () => {
	const template = normalised({
		...RAW,
		status: 'APPROVED',
		category: 'UTILITY',
		header: { format: 'TEXT', text: 'Order {{1}}' },
		body: 'Hello {{1}}, order {{2}} is ready',
		footer: 'Example Ltd',
		buttons: [
			{ type: 'QUICK_REPLY', text: 'Yes' },
			{ type: 'PHONE_NUMBER', text: 'Call' },
			{ type: 'URL', text: 'Shop', url: 'https://www.example.com' },
			{ type: 'URL', text: 'Track', url: 'https://www.example.com/{{1}}' },
			{ type: 'COPY_CODE', text: 'Copy' },
			{ type: 'FLOW' },
		],
	});
	expect(template).toEqual({
		name: 'greeting',
		language: 'en',
		status: 'approved',
		category: 'utility',
		header: { type: 'text', text: 'Order {{1}}' },
		body: 'Hello {{1}}, order {{2}} is ready',
		footer: 'Example Ltd',
		buttons: [
			{ type: 'quickReply', text: 'Yes' },
			{ type: 'phone', text: 'Call' },
			{ type: 'url', text: 'Shop', url: 'https://www.example.com' },
			{ type: 'url', text: 'Track', url: 'https://www.example.com/{{1}}' },
			{ type: 'copyCode', text: 'Copy' },
			{ type: 'flow', text: '' },
		],
		variables: { header: 1, body: 2, buttons: [3, 4] },
	});
	expect(Object.keys(template)).toEqual([
		...['name', 'language', 'status', 'category', 'header', 'body', 'footer', 'buttons', 'variables'],
	]);
});

test.each([
	['APPROVED', 'approved'],
	[' Approved ', 'approved'],
	['submitted', 'pending'],
	['PENDING', 'pending'],
	['deactivated', 'disabled'],
	['DISABLED', 'disabled'],
	['FIRST_PAUSED', 'paused'],
	['SECOND_PAUSED', 'paused'],
	['Paused', 'paused'],
	['IN_APPEAL', 'in_appeal'],
	['Submission Rejected', 'rejected'],
])('the status %s is %s', (status, ours) => {
	expect(normalised({ ...RAW, status }).status).toBe(ours);
});

test.each<[header: { format?: string; text?: string }, read: object, open: number]>([
	[{}, { type: 'text' }, 0],
	[{ format: 'TEXT', text: 'News' }, { type: 'text', text: 'News' }, 0],
	[{ text: 'Hello {{1}}' }, { type: 'text', text: 'Hello {{1}}' }, 1],
	[{ format: 'IMAGE' }, { type: 'image' }, 1],
	[{ format: 'Video' }, { type: 'video' }, 1],
	[{ format: 'DOCUMENT' }, { type: 'document' }, 1],
	[{ format: 'LOCATION' }, { type: 'location' }, 1],
	[{ format: 'GIF' }, { type: 'gif' }, 1],
])('the header %j', (header, read, open) => {
	const template = normalised({ ...RAW, header });
	expect(template.header).toEqual(read);
	expect(template.variables.header).toBe(open);
});

test('an authentication template leaves its code open, whatever its text says', () => {
	const buttons = [{ type: 'URL', text: 'Copy code', url: 'https://www.example.com/{{1}}' }];
	const raw = { ...RAW, category: 'AUTHENTICATION', body: '*{{1}}* is your code', buttons };
	expect(normalised(raw).variables).toEqual({ header: 0, body: 1, buttons: [] });
	expect(normalised({ ...RAW, category: 'authentication' }).variables.body).toBe(1);
});

test('texts are clean, and names have no white space around them', () => {
	const template = normalised({
		name: ' gree\u0000ting\n',
		language: ' en ',
		header: { format: ' TEXT ', text: 'N\ud800' },
		body: ' Hello\u0007\n{{1}}',
		footer: 'F\u0000',
		buttons: [{ type: ' URL ', text: 'T\u0000', url: 'https://www.example.com/\u0000' }],
	});
	expect(template).toMatchObject({
		name: 'greeting',
		language: 'en',
		header: { type: 'text', text: 'N\ufffd' },
		body: ' Hello\n{{1}}',
		footer: 'F',
		buttons: [{ type: 'url', text: 'T', url: 'https://www.example.com/' }],
	});
});

test.each(['', ' ', '\u0000'])('a template whose name is %j is none', (name) => {
	expect(read({ ...RAW, name })).toEqual([]);
});
