import assert from 'node:assert/strict';

import fc from 'fast-check';

import { ninetyNineDigital } from '../../../nodes/NinetyNineDigital/provider.ts';
import { contactBody, messageBody } from '../../../simulator/ninetyNineDigital/schema.ts';
import { contactContent, requestsFor } from '../providers/requests.ts';
import { anyText, numRuns } from './arbitraries.ts';
import { expectNoPollution, orRefusal } from './invariants.ts';
import { anyContact, maybe, optionsOf } from './messages.ts';

const BASE_URL = 'https://example.99digital.co.il/api';
const SEND = { from: '972500000001', to: '972500000002', credential: { baseUrl: BASE_URL } };

/** A body as it goes out: the credential adds the key. */
const signed = (body: object): unknown => ({ ...JSON.parse(JSON.stringify(body)), apiKey: 'key' });

const options = optionsOf(['replyToMessageId'], {
	ignoreUnsupportedFields: fc.constantFrom(true, true, true, false, undefined),
	showRequest: maybe(fc.boolean()),
});

test('what is sent for any contacts satisfies the contract, one message each, or is refused with words', () => {
	let sent = 0;
	const contactLists = fc.array(anyContact, { minLength: 1, maxLength: 2 });
	fc.assert(
		fc.property(contactLists, options, (input, chosen) => {
			const requests = orRefusal(() =>
				requestsFor(ninetyNineDigital, 'sendContact', contactContent(input), { ...SEND, options: chosen }),
			);
			if (requests === undefined) return;
			assert.equal(requests.length, input.length);
			for (const { url, body } of requests) {
				sent++;
				contactBody.parse(signed(body));
				assert.equal(url, `${BASE_URL}/sendContact`);
			}
			expectNoPollution();
		}),
		{ numRuns },
	);
	expect(sent).toBeGreaterThan(numRuns / 4);
});

test('what is sent for any text satisfies the contract, or is refused with words', () => {
	let sent = 0;
	fc.assert(
		fc.property(anyText, options, (text, chosen) => {
			const content = { text: `T${text}` };
			const requests = orRefusal(() =>
				requestsFor(ninetyNineDigital, 'sendText', content, { ...SEND, options: chosen }),
			);
			for (const { url, body } of requests ?? []) {
				sent++;
				messageBody.parse(signed(body));
				assert.equal(url, `${BASE_URL}/sendMessage`);
			}
			expectNoPollution();
		}),
		{ numRuns },
	);
	expect(sent).toBeGreaterThan(numRuns / 4);
});
