import assert from 'node:assert/strict';

import fc from 'fast-check';

import { infobip } from '../../../nodes/Infobip/provider.ts';
import { kaleyra } from '../../../nodes/Kaleyra/provider.ts';
import { ninetyNineDigital } from '../../../nodes/NinetyNineDigital/provider.ts';
import { readRetryAfter } from '../../../nodes/shared/send/pace.ts';
import { splitRecipients } from '../../../nodes/shared/send/recipients.ts';
import { answer } from '../providers/answer.ts';
import { anyJson, anyText, numRuns } from './arbitraries.ts';
import { expectNoPollution, orRefusal } from './invariants.ts';
import { anyObject } from './messages.ts';

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

describe.each(providers)('$name', ({ recipient: toRecipient, readAnswer, explain, taken }) => {
	test('any recipients are what the provider takes, or refused with words', () => {
		fc.assert(
			fc.property(anyTo, (to) => {
				const recipients = orRefusal(() => splitRecipients(to).map((one) => toRecipient(one)));
				for (const recipient of recipients ?? []) assert.match(recipient, taken);
			}),
			{ numRuns },
		);
	});

	test('any answer is read without an error', () => {
		const anyStatus = fc.integer({ min: 100, max: 599 });
		fc.assert(
			fc.property(anyObject, anyStatus, (body, status) => {
				const received = answer(status, body);
				const { message, description, code } = explain(received);
				assert.match(message, /\S/);
				assert.match(description, /\S/);
				assert.ok(code === undefined || typeof code === 'string');
				const verdict = readAnswer(received);
				if (verdict.state === 'accepted') {
					assert.ok(status >= 200 && status < 300);
					assert.match(verdict.messageId, /\S/);
				} else assert.match(verdict.message, /\S/);
				expectNoPollution();
			}),
			{ numRuns },
		);
	});
});

test('any Retry-After is a pause, or none', () => {
	fc.assert(
		fc.property(anyText, (header) => assert.ok((readRetryAfter(header, 0) ?? 0) >= 0)),
		{ numRuns },
	);
});
