import assert from 'node:assert/strict';

import fc from 'fast-check';

import { infobip } from '../../../nodes/Infobip/provider.ts';
import { contactBody, textBody } from '../../../simulator/infobip/schema.ts';
import { contactContent, requestsFor } from '../providers/requests.ts';
import { anyText, numRuns } from './arbitraries.ts';
import { expectNoPollution, orRefusal } from './invariants.ts';
import { anyContact, maybe, optionsOf } from './messages.ts';

const common = ['messageId', 'callbackData', 'entityId', 'applicationId', 'replyToMessageId'];
const notifyUrl = maybe(fc.oneof(fc.webUrl(), anyText));
const BASE_URL = 'https://xyz.api.infobip.com';
const SEND = { from: '12025550100', to: '12025550123', credential: { baseUrl: BASE_URL } };

test('what is sent for any contacts satisfies the contract, or is refused with words', () => {
	let sent = 0;
	const contactLists = fc.array(anyContact, { minLength: 1, maxLength: 2 });
	fc.assert(
		fc.property(contactLists, optionsOf(common, { notifyUrl }), (input, options) => {
			const requests = orRefusal(() =>
				requestsFor(infobip, 'sendContact', contactContent(input), { ...SEND, options }),
			);
			for (const { url, body } of requests ?? []) {
				sent++;
				contactBody.parse(JSON.parse(JSON.stringify(body)));
				assert.equal(url, `${BASE_URL}/whatsapp/1/message/contact`);
			}
			expectNoPollution();
		}),
		{ numRuns },
	);
	expect(sent).toBeGreaterThan(numRuns / 4);
});

test('what is sent for any text satisfies the contract, or is refused with words', () => {
	let sent = 0;
	const flags = { shortenUrl: maybe(fc.boolean()), trackClicks: maybe(fc.boolean()) };
	const urlOptions = optionsOf(['trackingUrl', 'customDomain'], {
		...flags,
		removeProtocol: maybe(fc.boolean()),
	});
	const options = optionsOf(common, {
		notifyUrl,
		previewUrl: maybe(fc.boolean()),
		urlOptions: maybe(urlOptions),
	});
	const texts = fc.oneof(
		anyText.map((text) => `T${text}`),
		anyText.map((text) => `https://www.example.com ${text}`),
	);
	fc.assert(
		fc.property(texts, options, (text, chosen) => {
			const requests = orRefusal(() =>
				requestsFor(infobip, 'sendText', { text }, { ...SEND, options: chosen }),
			);
			for (const { url, body } of requests ?? []) {
				sent++;
				textBody.parse(JSON.parse(JSON.stringify(body)));
				assert.equal(url, `${BASE_URL}/whatsapp/1/message/text`);
			}
			expectNoPollution();
		}),
		{ numRuns },
	);
	expect(sent).toBeGreaterThan(numRuns / 4);
});
