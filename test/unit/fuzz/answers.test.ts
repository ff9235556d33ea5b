import assert from 'node:assert/strict';

import fc from 'fast-check';

import { readRetryAfter } from '../../../nodes/shared/http/retry.ts';
import { answer } from '../providers/answer.ts';
import { providers } from '../providers/providers.ts';
import { anyText, numRuns } from './arbitraries.ts';
import { expectNoPollution } from './invariants.ts';
import { anyObject } from './messages.ts';

test.each(providers)('$name: any answer is read without an error', ({ readAnswer, explain }) => {
	const anyStatus = fc.integer({ min: 100, max: 599 });
	fc.assert(
		fc.property(anyObject, anyStatus, (body, status) => {
			const received = answer(status, body);
			const { message, description, code } = explain(received);
			assert.match(message, /\S/);
			assert.match(description, /\S/);
			assert.ok(code === undefined || typeof code === 'string');
			const outcome = readAnswer(received, 'sendText');
			if (outcome.state === 'accepted') {
				assert.ok(status >= 200 && status < 300);
				assert.match(outcome.messageId ?? 'none', /\S/);
			} else {
				assert.ok(outcome.state !== 'notTried');
				assert.match(outcome.message, /\S/);
			}
			expectNoPollution();
		}),
		{ numRuns },
	);
});

test('any Retry-After is a pause, or none', () => {
	fc.assert(
		fc.property(anyText, (header) => assert.ok((readRetryAfter(header, 0) ?? 0) >= 0)),
		{ numRuns },
	);
});
