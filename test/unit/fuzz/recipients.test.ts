import assert from 'node:assert/strict';
import fc from 'fast-check';

import { splitRecipients } from '../../../nodes/shared/send/plan.ts';
import { providers } from '../../providers/index.ts';
import { anyJson, anyText, numRuns } from './arbitraries.ts';
import { orRefusal } from './invariants.ts';

const anyTo = fc.oneof(
	anyJson,
	anyText,
	fc.stringMatching(/^[+\d ,;()-]{0,40}$/),
	fc.stringMatching(/^[A-Z]{2}\.[\dA-Z]{1,20}$/),
);

test.each(providers)(
	'$title: any recipients are what the provider takes, or refused with words',
	({ provider, recipients: taken }) => {
		fc.assert(
			fc.property(anyTo, (to) => {
				const recipients = orRefusal(() => splitRecipients(to).map((one) => provider.recipient(one)));
				for (const one of recipients ?? []) assert.match(one, taken);
			}),
			{ numRuns },
		);
	},
);
