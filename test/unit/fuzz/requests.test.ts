import assert from 'node:assert/strict';

import fc from 'fast-check';
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import type { z } from 'zod';

import { infobip } from '../../../nodes/Infobip/provider.ts';
import { kaleyra } from '../../../nodes/Kaleyra/provider.ts';
import { ninetyNineDigital } from '../../../nodes/NinetyNineDigital/provider.ts';
import type { Provider } from '../../../nodes/shared/provider.ts';
import * as infobipSchema from '../../../simulator/infobip/schema.ts';
import * as kaleyraSchema from '../../../simulator/kaleyra/schema.ts';
import * as ninetyNineDigitalSchema from '../../../simulator/ninetyNineDigital/schema.ts';
import { contactContent, requestsFor } from '../providers/requests.ts';
import { anyText, numRuns } from './arbitraries.ts';
import { expectNoPollution, orRefusal } from './invariants.ts';
import { anyContact, anyOptions, mostly } from './messages.ts';

interface Row {
	provider: Provider;
	credential: ICredentialDataDecryptedObject;
	/** Where a text and contacts go. */
	textUrl: string;
	contactsUrl: string;
	/** The contract, which holds no more than it allows, for bodies as they go out. */
	textBody: z.ZodTypeAny;
	contactsBody: z.ZodTypeAny;
	/** What the credential adds to a body. */
	signature?: object;
	/** Values for options in which most texts cannot be sent. */
	options?: Record<string, fc.Arbitrary<unknown>>;
	oneContactEach?: boolean;
}

const KALEYRA = 'https://api.in.kaleyra.io/v2/HXAP16XXXXXX97IN/whatsapp/+12025550100/messages';

const rows: Row[] = [
	{
		provider: kaleyra,
		credential: { sid: 'HXAP16XXXXXX97IN' },
		textUrl: KALEYRA,
		contactsUrl: KALEYRA,
		textBody: kaleyraSchema.sendBody,
		contactsBody: kaleyraSchema.sendBody,
	},
	{
		provider: infobip,
		credential: { baseUrl: 'https://xyz.api.infobip.com' },
		textUrl: 'https://xyz.api.infobip.com/whatsapp/1/message/text',
		contactsUrl: 'https://xyz.api.infobip.com/whatsapp/1/message/contact',
		textBody: infobipSchema.textBody,
		contactsBody: infobipSchema.contactBody,
		options: { notifyUrl: mostly(fc.webUrl()) },
	},
	{
		provider: ninetyNineDigital,
		credential: { baseUrl: 'https://example.99digital.co.il/api' },
		textUrl: 'https://example.99digital.co.il/api/sendMessage',
		contactsUrl: 'https://example.99digital.co.il/api/sendContact',
		textBody: ninetyNineDigitalSchema.messageBody,
		contactsBody: ninetyNineDigitalSchema.contactBody,
		signature: { apiKey: 'key' },
		options: { ignoreUnsupportedFields: fc.constantFrom(true, true, true, false, undefined) },
		oneContactEach: true,
	},
];

const PEOPLE = { from: '12025550100', to: '12025550123' };

describe.each(rows)('$provider.name', (row) => {
	const { provider, credential, signature } = row;
	const options = anyOptions(provider.options, row.options);
	const onTheWire = (body: object): unknown => JSON.parse(JSON.stringify({ ...body, ...signature }));

	test('what is sent for any contacts satisfies the contract, or is refused with words', () => {
		let sent = 0;
		const contactLists = fc.array(anyContact, { minLength: 1, maxLength: 2 });
		fc.assert(
			fc.property(contactLists, options, (contacts, chosen) => {
				const requests = orRefusal(() =>
					requestsFor(provider, 'sendContact', contactContent(contacts), {
						...PEOPLE,
						credential,
						options: chosen,
					}),
				);
				expectNoPollution();
				if (requests === undefined) return;
				assert.equal(requests.length, row.oneContactEach === true ? contacts.length : 1);
				for (const { url, body } of requests) {
					sent++;
					row.contactsBody.parse(onTheWire(body));
					assert.equal(url, row.contactsUrl);
				}
			}),
			{ numRuns },
		);
		expect(sent).toBeGreaterThan(numRuns / 4);
	});

	test('what is sent for any text satisfies the contract, or is refused with words', () => {
		let sent = 0;
		const texts = fc.tuple(fc.constantFrom('T', 'https://www.example.com '), anyText);
		fc.assert(
			fc.property(texts, options, ([start, rest], chosen) => {
				const text = `${start}${rest}`;
				const requests = orRefusal(() =>
					requestsFor(provider, 'sendText', { text }, { ...PEOPLE, credential, options: chosen }),
				);
				expectNoPollution();
				for (const { url, body } of requests ?? []) {
					sent++;
					row.textBody.parse(onTheWire(body));
					assert.equal(url, row.textUrl);
				}
			}),
			{ numRuns },
		);
		expect(sent).toBeGreaterThan(numRuns / 4);
	});
});

const anySid = fc.oneof(anyText, fc.stringMatching(/^[ .%2eE/\\]{0,6}$/));

test("Kaleyra's SID stays a segment of the path, whatever stands in the credential, or is refused", () => {
	fc.assert(
		fc.property(anySid, (typed) => {
			const sid = typed.toWellFormed();
			const url = orRefusal(() => kaleyra.address({ sid }));
			// Nothing, or dots, as a step of the path leads to another path.
			assert.equal(url === undefined, sid.trim().replaceAll('.', '') === '');
			if (url === undefined) return;
			assert.match(url, /^https:\/\/api\.in\.kaleyra\.io\/v2\/[^/?#]+\/whatsapp$/);
			assert.equal(new URL(url).href, url);
		}),
		{ numRuns },
	);
});
