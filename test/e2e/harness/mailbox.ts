import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export interface Mailbox {
	port: number;
	/** The mails that came in, in order. */
	mails: Email[];
	close(): Promise<void>;
}

/** Starts a mail server on loopback that takes every mail, without encryption or login. */
export async function startMailbox(): Promise<Mailbox> {
	const mails: Email[] = [];
	const server = new SMTPServer({
		authOptional: true,
		disabledCommands: ['STARTTLS', 'AUTH'],
		onData(stream, _session, done) {
			const parts: Buffer[] = [];
			stream.on('data', (part: Buffer) => parts.push(part));
			stream.on('error', done);
			stream.on('end', () => {
				PostalMime.parse(Buffer.concat(parts)).then((mail) => {
					mails.push(mail);
					done();
				}, done);
			});
		},
	});
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(0, '127.0.0.1', resolve);
	});
	const address = server.server.address();
	if (address === null || typeof address === 'string') throw new Error('A TCP server has no port');
	return {
		port: address.port,
		mails,
		close: () => new Promise((resolve) => server.close(resolve)),
	};
}
