import { expect, it } from '@jest/globals';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { files } from '../../../simulator/files.ts';
import { infobip } from '../../../simulator/infobip/index.ts';
import { kaleyra } from '../../../simulator/kaleyra/index.ts';
import { postCallback } from '../../../simulator/postCallback.ts';
import { simulator } from '../../runningSimulator.ts';
import { withFilesFolder } from '../harness/filesFolder.ts';

const n8n = withFilesFolder();
const { folder, prepare, run } = n8n;

it('invoice-by-whatsapp sends a document for every row and collects the failed ones', async () => {
	const url = 'https://www.example.com/invoices';
	writeFileSync(
		join(folder, 'invoices.csv'),
		`phone,invoice,url\n+12025550123,1001,${url}/f3a9.pdf\nunknown,1002,${url}/b71c.pdf\n+12025550125,1003,/home/1003.pdf\n`,
	);
	const { id } = await prepare('Invoice by WhatsApp', kaleyra);
	expect(await run(id, 'Start')).toMatchObject({ status: 'success' });
	const messages = simulator.messages('kaleyra');
	expect(messages.flatMap(({ violations }) => violations)).toEqual([]);
	expect(messages.map(({ body }) => body)).toMatchObject([
		{
			messaging_object: {
				to: '+12025550123',
				type: 'document',
				document: { link: `${url}/f3a9.pdf`, caption: 'Your invoice 1001', filename: '1001.pdf' },
			},
			extra_info: { ref: '1001' },
		},
	]);
	const [file = ''] = readdirSync(folder).filter((name) => name.startsWith('failed '));
	expect(file).toMatch(/^failed invoices \d{4}-\d\d-\d\d \d{6}\.csv$/);
	const [header, ...failed] = readFileSync(join(folder, file), 'utf8').split('\n');
	expect(header).toBe('\uFEFFphone,invoice,url,reason,what_to_do,code');
	expect(failed).toEqual([
		expect.stringMatching(/^unknown,1002,.*not a phone number/),
		expect.stringMatching(/^\+12025550125,1003,\/home\/1003\.pdf,.*Media URL/),
	]);
});

it('save-inbound-pictures writes a file for each picture, with the key that it takes', async () => {
	const { id, workflow } = await prepare('Save inbound pictures', infobip);
	const url = await n8n.activate(id, workflow);
	const baseUrl = simulator.baseUrl(infobip);
	const callbacks = [
		infobip.callbacks.file(files.picture, baseUrl, 'wamid.PIC/1=='),
		infobip.callbacks.file(files.picture, baseUrl, 'wamid.PIC/1=='),
		infobip.callbacks.file(files.picture, baseUrl, 'wamid./../2'),
		infobip.callbacks.file(files.card, baseUrl, 'wamid.CARD'),
	];
	for (const [index, callback] of callbacks.entries()) {
		await postCallback(url, callback);
		expect(await n8n.executions(id, index + 1)).toHaveLength(index + 1);
	}
	const executions = await n8n.executions(id, callbacks.length);
	expect(executions.map(({ status }) => status)).toEqual(callbacks.map(() => 'success'));
	const saved = readdirSync(folder).filter((name) => name.startsWith('wamid'));
	expect(saved.sort()).toEqual(['wamid-----2 900000000000001.jpg', 'wamid-PIC-1-- 900000000000001.jpg']);
	for (const name of saved) expect(readFileSync(join(folder, name))).toEqual(files.picture.content);
	expect(simulator.received.map(({ operation, status }) => [operation, status])).toEqual(
		[1, 2, 3].map(() => ['file', 200]),
	);
});

it('vcf-document-to-card sends a .vcf file on as a contact card, once', async () => {
	const { id, workflow } = await prepare('Send a .vcf document on as a card', kaleyra);
	const url = await n8n.activate(id, workflow);
	const card = kaleyra.callbacks.file(files.card, simulator.baseUrl(kaleyra), 'wamid.VCF1');
	for (const [index, callback] of [card, card, kaleyra.callbacks.media()].entries()) {
		await postCallback(url, callback);
		await n8n.executions(id, index + 1);
	}
	const executions = await n8n.executions(id, 3);
	expect(executions.map(({ status }) => status)).toEqual(['success', 'success', 'success']);
	const messages = simulator.messages('kaleyra');
	expect(messages.flatMap(({ violations }) => violations)).toEqual([]);
	expect(messages.map(({ body }) => body)).toMatchObject([
		{
			messaging_object: {
				to: '+12025550150',
				type: 'contacts',
				contacts: [
					{
						name: { formatted_name: 'Dana Example', first_name: 'Dana', last_name: 'Example' },
						phones: [{ phone: '+12025550145', type: 'CELL', wa_id: '12025550145' }],
						org: { company: 'Example Ltd' },
					},
				],
			},
		},
	]);
});
