import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { callbacks } from '../../simulator/callbacks.ts';
import type { ProviderName } from '../../simulator/exchange.ts';
import { repository } from '../n8n/install.ts';
import { type Workflow, workflowSchema } from '../n8n/workflows.ts';

/** A contact card that comes in through a provider's trigger and goes out again through its node. */
export interface RoundTrip {
	provider: ProviderName;
	/** File in `examples/`. */
	example: string;
	/** The provider's callback with a contact card. */
	callback: unknown;
	/** What that callback is, as it reads in brackets behind "contact card". */
	source: string;
}

/** What `npm start` plays, in this order. */
export const roundTrips: RoundTrip[] = [
	{
		provider: 'kaleyra',
		example: 'kaleyra-answer-contact.json',
		callback: callbacks.kaleyra.page001,
		source: 'the sample of its page "Contact Message"',
	},
	{
		provider: 'infobip',
		example: 'infobip-answer-contact.json',
		callback: callbacks.infobip.contacts([callbacks.infobip.fullCard]),
		source: 'after its page "Receive inbound WhatsApp messages"',
	},
	{
		provider: '99digital',
		example: '99digital-answer-contact.json',
		callback: callbacks.ninetyNineDigital.contacts(),
		source: 'which it passes on as a bare phone number',
	},
];

/** Reads a workflow as it lies in `examples/`. */
export function readExample(file: string): Workflow {
	return workflowSchema.parse(JSON.parse(readFileSync(join(repository, 'examples', file), 'utf8')));
}
