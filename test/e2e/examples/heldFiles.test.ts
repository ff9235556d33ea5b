import { expect, it } from '@jest/globals';
import { files } from '../../../simulator/files.ts';
import { infobip } from '../../../simulator/infobip/index.ts';
import { kaleyra } from '../../../simulator/kaleyra/index.ts';
import { postCallback } from '../../../simulator/postCallback.ts';
import { example } from '../harness/examples.ts';
import { withN8n } from '../harness/n8n.ts';

const e2e = withN8n();

/** What the link in a message gives. */
async function fetched(rawBody = ''): Promise<{ type: string | null; content: Buffer }> {
	const link = /"(http:[^"]+\/signed\?token=[^"]+)"/.exec(rawBody)?.[1] ?? '';
	const response = await fetch(link);
	return {
		type: response.headers.get('content-type'),
		content: Buffer.from(await response.arrayBuffer()),
	};
}

it('made-invoice-by-whatsapp sends each invoice as a PDF that it made', async () => {
	const credential = await e2e.credential(infobip);
	const execution = await e2e.runWorkflow(example('made-invoice-by-whatsapp', [credential]));
	expect(execution.error?.message).toBeUndefined();
	const messages = e2e.simulator.messages('infobip');
	expect(messages.map(({ violations, body }) => [violations, body])).toMatchObject([
		[
			[],
			{
				to: '12025550123',
				callbackData: '1001',
				content: { caption: 'Your invoice 1001', filename: 'Invoice 1001.pdf' },
			},
		],
		[
			[],
			{
				to: '12025550124',
				callbackData: '1002',
				content: { caption: 'Your invoice 1002', filename: 'Invoice 1002.pdf' },
			},
		],
	]);
	const { type, content } = await fetched(messages[1]?.rawBody);
	expect(type).toBe('application/pdf');
	const page = content.toString('latin1');
	expect(page).toMatch(/^%PDF-1\.4\n[^]*\(Invoice 1002\)[^]*\(Amount: 75\.50 EUR\)[^]*\n%%EOF\n$/);
	// The table of objects begins where the end of the file says.
	const start = Number(/startxref\n(\d+)\n/.exec(page)?.[1]);
	expect(page.slice(start, start + 9)).toBe('xref\n0 6\n');
});

it('forward-received-file sends what came in at Infobip on through Kaleyra', async () => {
	const credentials = [await e2e.credential(infobip), await e2e.credential(kaleyra)];
	const active = await e2e.activate(example('forward-received-file', credentials));
	const callback = infobip.callbacks.file(files.picture, e2e.simulator.baseUrl(infobip), 'wamid.PIC');
	await postCallback(active.url, callback);
	const [execution] = await active.executions(1);
	expect(execution?.error?.message).toBeUndefined();
	const [message] = e2e.simulator.messages('kaleyra');
	expect([message?.violations, message?.body]).toMatchObject([
		[],
		{ messaging_object: { to: '+12025550123', type: 'image' }, extra_info: { ref: 'wamid.PIC' } },
	]);
	expect(await fetched(message?.rawBody)).toEqual({
		type: files.picture.mimeType,
		content: Buffer.from(files.picture.content),
	});
});
