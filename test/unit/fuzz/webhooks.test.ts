import assert from 'node:assert/strict';
import fc from 'fast-check';

import { carriesSecret } from '../../../nodes/shared/receive/trigger.ts';
import { sanitizeBody } from '../../../nodes/shared/receive/sanitize.ts';
import { toIsoTime } from '../../../nodes/shared/receive/reading.ts';
import {
	isReachable,
	sameAddress,
	sameUrl,
	withoutQuery,
} from '../../../nodes/shared/registration/addresses.ts';
import { anyJson, anyText, numRuns } from './arbitraries.ts';
import { expectNoPollution, expectTame } from './invariants.ts';

test('a body is made safe, and one that is safe stays', () => {
	fc.assert(
		fc.property(
			fc.oneof(
				anyJson,
				anyJson.map((value) => JSON.stringify(value)),
				anyText,
			),
			(body) => {
				const tamed = sanitizeBody(body);
				expectTame(tamed, 33);
				expectNoPollution();
				if (typeof tamed !== 'string') assert.deepEqual(sanitizeBody(tamed), tamed);
			},
		),
		{ numRuns },
	);
});

const ISO = /^([+-]\d\d)?\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

test('any text as time, token and URL', () => {
	const fallback = '2026-01-02T03:04:05.000Z';
	const anyTime = fc.oneof(
		anyText,
		fc.stringMatching(/^\d{8,14}$/),
		fc.stringMatching(/^[\dT:.Z+-]{10,30}$/),
	);
	fc.assert(
		fc.property(anyTime, anyText, anyText, (time, one, other) => {
			assert.match(toIsoTime(time, fallback), ISO);
			assert.equal(carriesSecret({ token: one }, {}, other), one.toWellFormed() === other.toWellFormed());
			assert.equal(sameUrl(one, other), sameUrl(other, one));
			assert.ok(sameAddress(one, other) || !sameUrl(one, other));
			assert.equal(withoutQuery(`https://a.example/x?token=${one}`), 'https://a.example/x');
			assert.equal(typeof isReachable(one), 'boolean');
		}),
		{ numRuns },
	);
});
