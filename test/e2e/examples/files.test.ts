import { expect, it } from '@jest/globals';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod/v3';
import { repository } from '../../../scripts/n8n/install.ts';
import { infobip } from '../../../simulator/infobip/index.ts';
import { contacts, fullCard, minimalCard } from '../../../simulator/kaleyra/callbacks.ts';
import { kaleyra } from '../../../simulator/kaleyra/index.ts';
import { postCallback } from '../../../simulator/postCallback.ts';
import { simulator } from '../../runningSimulator.ts';
import { withFilesFolder } from '../harness/filesFolder.ts';
import { imported } from '../harness/importedExamples.ts';

const n8n = withFilesFolder();
const { folder, prepare, run } = n8n;

it('n8n import:workflow gives a trigger no webhook id, which it gets in the editor (test/editor/examples.import)', async () => {
	const { workflow } = await imported(n8n.trial, 'Save inbound cards to a table');
	const trigger = workflow.nodes.find(({ name }) => name === 'Kaleyra WhatsApp Trigger');
	expect(trigger).toBeDefined();
	expect(trigger?.webhookId).toBeUndefined();
});

it('save-inbound-cards writes a row for each card, once', async () => {
	const { id, workflow } = await prepare('Save inbound cards to a table', kaleyra);
	expect(await run(id, 'New file')).toMatchObject({ status: 'success' });
	const url = await n8n.activate(id, workflow);

	const formula = {
		name: { formatted_name: '=HYPERLINK("https://example.com")' },
		phones: ['+1 202 555 0145'],
	};
	const messages = [
		contacts([fullCard, minimalCard], { messageId: 'wamid.ROW1' }),
		contacts([fullCard, minimalCard], { messageId: 'wamid.ROW1' }),
		contacts([formula], { messageId: 'wamid.ROW2' }),
	];
	for (const [index, message] of messages.entries()) {
		await postCallback(url, message);
		await n8n.executions(id, index + 2);
	}
	const sender = '"2023-11-14T22:13:20.000Z","+12025550123","Sam"';
	expect(readFileSync(join(folder, 'contact-cards.csv'), 'utf8').split('\n')).toEqual([
		'\uFEFFreceived,sender,sender_name,name,phones,emails,company,job_title,address,websites,birthday,message_id',
		`${sender},"Dr. Barbara J. Johnson Esq.","+1 650 555 0199 / +1 650 555 0198","barbara@example.com / bj@example.org",` +
			'"Lucky Shrub","Lead Counsel","1 Lucky Shrub Way, 94025, Menlo Park, CA, United States",' +
			'"https://www.example.com / https://social.example.com/barbara","1999-01-23","wamid.ROW1"',
		`${sender},"Dana Example","","","","","","","","wamid.ROW1"`,
		`${sender},"'=HYPERLINK(""https://example.com"")","+1 202 555 0145","","","","","","","wamid.ROW2"`,
		'',
	]);
});

it('send-card-to-list sends to every row and collects the failed ones', async () => {
	writeFileSync(
		join(folder, 'recipients.csv'),
		'name,phone\nDana,+12025550123\nSam,not a number\nAlex,+1 202-555-0125\nKim,12025550126\n',
	);
	simulator.failAll('infobip', { kind: 'status', status: 400 }, { body: '12025550125' });
	const { id } = await prepare('Send a card to a list', infobip);
	expect(await run(id, 'Start')).toMatchObject({ status: 'success' });
	expect(simulator.messages('infobip').map(({ body }) => body)).toMatchObject(
		['12025550123', '12025550126'].map((to) => ({
			to,
			content: { contacts: [{ name: { formattedName: 'Alex Example' } }] },
		})),
	);
	const [file = ''] = readdirSync(folder).filter((name) => name.startsWith('failed '));
	expect(file).toMatch(/^failed \d{4}-\d\d-\d\d \d{6}\.csv$/);
	const [header, ...failed] = readFileSync(join(folder, file), 'utf8').split('\n');
	expect(header).toBe('\uFEFFphone,reason,what_to_do,code');
	expect(failed).toHaveLength(2);
	expect(failed[0]).toMatch(/^not a number,.*not a phone number/);
	expect(failed[1]).toMatch(/^\+1 202-555-0125,Infobip does not accept the request.*,BAD_REQUEST$/);
});

const sentSchema = z.object({
	messaging_object: z.object({
		to: z.string(),
		contacts: z.array(z.object({ name: z.object({ formatted_name: z.string() }) })),
	}),
});

it('send-vcf-folder-to-list sends every file to every recipient', async () => {
	const cards = join(folder, 'cards');
	mkdirSync(cards);
	for (const name of ['ios', 'outlook-2.1'])
		copyFileSync(join(repository, 'test', 'fixtures', 'vcard', `${name}.vcf`), join(cards, `${name}.vcf`));
	writeFileSync(join(folder, 'recipients.csv'), 'phone\n+12025550123\n+12025550124\n');
	const { id } = await prepare('Send a folder of vCards to a list', kaleyra);
	expect(await run(id, 'Start')).toMatchObject({ status: 'success' });
	const sent = simulator.messages('kaleyra').map(({ body }) => sentSchema.parse(body).messaging_object);
	expect(
		new Set(
			sent.map(({ to, contacts }) => [to, ...contacts.map(({ name }) => name.formatted_name)].join(': ')),
		),
	).toEqual(
		new Set(
			['+12025550123', '+12025550124'].flatMap((to) => [
				`${to}: Dr. Dana Ruth Levi PhD: Corner Bakery`,
				`${to}: Zoë Müller`,
			]),
		),
	);
});
