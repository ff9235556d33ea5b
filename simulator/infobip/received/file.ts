import type { Answer, ReceivedRequest } from '../../exchange.ts';
import { fileAt, type SentFile } from '../../files/files.ts';
import { account } from '../account.ts';
import { envelope, result } from '../callbacks.ts';
import { envelopeA } from '../errors.ts';

const [sender] = account.senders;

/** Gives a file that somebody sent to the account (Infobip contract §23.1). */
export const giveFile = ({ path }: ReceivedRequest): Answer =>
	(path.startsWith(`/whatsapp/1/senders/${sender}/`) ? fileAt(path) : undefined) ??
	envelopeA(404, 'NOT_FOUND', 'Media not found or expired');

/** A file as it comes in: its address is that of the API, at `baseUrl` (Infobip contract §8.3 and §23.1). */
export const inboundFile = ({ kind, id, name }: SentFile, baseUrl: string, messageId?: string) => {
	const url = `${baseUrl}/whatsapp/1/senders/${sender}/media/${id}`;
	const message = { type: kind.toUpperCase(), url, ...(kind === 'document' && { caption: name }) };
	return envelope([result(message, { messageId })]);
};
