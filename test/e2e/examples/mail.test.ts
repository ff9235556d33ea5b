import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createCredential, deleteCredential } from '../../../scripts/n8n/credentials.ts';
import type { CredentialReference } from '../../../scripts/n8n/workflows.ts';
import { kaleyra } from '../../../simulator/kaleyra/index.ts';
import { postCallback } from '../../../simulator/postCallback.ts';
import { example } from '../harness/examples.ts';
import { type Mailbox, startMailbox } from '../harness/mailbox.ts';
import { withN8n } from '../harness/n8n.ts';

const e2e = withN8n();
let mailbox: Mailbox;
let smtp: CredentialReference;
beforeAll(async () => {
	mailbox = await startMailbox();
	const { port } = mailbox;
	const data = { host: '127.0.0.1', port, secure: false, disableStartTls: true, user: '', password: '' };
	smtp = await createCredential(e2e.session, 'smtp', 'SMTP account', data);
});
afterAll(async () => {
	await mailbox.close();
	await deleteCredential(e2e.session, smtp.id);
});

it('mail-inbound-card-as-vcf mails the card as a file that address books open', async () => {
	const credential = await e2e.credential(kaleyra);
	const active = await e2e.activate(example('mail-inbound-card-as-vcf', [credential, smtp]));
	await postCallback(active.url, kaleyra.callbacks.contact());
	const [execution] = await active.executions(1);
	expect(execution?.error).toBeUndefined();

	expect(mailbox.mails).toHaveLength(1);
	const [mail] = mailbox.mails;
	expect(mail).toMatchObject({
		from: { address: 'whatsapp@example.com' },
		to: [{ address: 'team@example.com' }],
		subject: 'Contact card: Dr. Barbara J. Johnson Esq.',
		text: expect.stringContaining('Sam (+12025550123) sent this contact card by WhatsApp'),
	});
	expect(mail?.attachments).toHaveLength(1);
	const [file] = mail?.attachments ?? [];
	// n8n's Send Email names the type after the file's ending.
	expect(file).toMatchObject({ filename: 'Dr. Barbara J. Johnson Esq.vcf', mimeType: 'text/x-vcard' });
	const content = file?.content ?? '';
	const card = typeof content === 'string' ? content : new TextDecoder().decode(content);
	expect(card).toContain('BEGIN:VCARD\r\nVERSION:3.0\r\n');
	expect(card).toContain('FN:Dr. Barbara J. Johnson Esq.\r\n');
	expect(card).toContain('waid=16505550199:+1 650 555 0199\r\n');
});
