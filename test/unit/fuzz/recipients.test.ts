import assert from 'node:assert/strict';

import fc from 'fast-check';

import { infobip } from '../../../nodes/Infobip/provider.ts';
import { kaleyra } from '../../../nodes/Kaleyra/provider.ts';
import { ninetyNineDigital } from '../../../nodes/NinetyNineDigital/provider.ts';
import { splitRecipients } from '../../../nodes/shared/send/recipients.ts';
import { anyJson, anyText, numRuns } from './arbitraries.ts';
import { orRefusal } from './invariants.ts';

/** What the provider's contract says of a recipient. */
const providers = [
	{ ...kaleyra, taken: /^\+[1-9]\d{4,14}$/ },
	{ ...infobip, taken: /^([1-9]\d{4,14}|[A-Z]{2}\.[A-Za-z\d.]{1,147})$/ },
	{ ...ninetyNineDigital, taken: /^([1-9]\d{4,14}|[A-Z]{2}\.\d+)$/ },
];

const anyTo = fc.oneof(
	anyJson,
	anyText,
	fc.stringMatching(/^[+\d ,;()-]{0,40}$/),
	fc.stringMatching(/^[A-Z]{2}\.[\dA-Z]{1,20}$/),
);

test.each(providers)(
	'$name: any recipients are what the provider takes, or refused with words',
	({ recipient, taken }) => {
		fc.assert(
			fc.property(anyTo, (to) => {
				const recipients = orRefusal(() => splitRecipients(to).map((one) => recipient(one)));
				for (const one of recipients ?? []) assert.match(one, taken);
			}),
			{ numRuns },
		);
	},
);
