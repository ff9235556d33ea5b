import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { IHttpRequestOptions } from 'n8n-workflow';

import { kaleyra } from '../../../nodes/Kaleyra/provider.ts';
import { isRecord } from '../../../nodes/shared/tolerant.ts';
import type { SendRequest } from '../../../nodes/shared/messages/kind.ts';
import { providers } from '../../providers/index.ts';
import type { ProviderUnderTest } from '../../providers/provider.ts';
import { contactContent, requestsFor } from '../providers/requests.ts';
import { anyText, numRuns } from './arbitraries.ts';
import { expectNoPollution, orRefusal } from './invariants.ts';
import { anyContact, anyOptions, mostly } from './messages.ts';

const BASE_URL = 'https://api.example.com';

/** What the credential adds to every request. */
async function signatureOf({ Credential, credential }: ProviderUnderTest): Promise<IHttpRequestOptions> {
	const { authenticate } = new Credential();
	if (typeof authenticate !== 'function') throw new Error('The credential has no authenticate function');
	return await authenticate(credential, { url: '', body: {}, headers: {} });
}

const fieldsOf = (body: unknown): object => (isRecord(body) ? body : {});

/** What the simulator, which takes no more than the contract allows, makes of a request as it goes out. */
function answerTo({ id, api }: ProviderUnderTest, request: SendRequest, signature: IHttpRequestOptions) {
	assert.ok(request.url.startsWith(BASE_URL));
	const path = request.url.slice(BASE_URL.length);
	const rawBody = JSON.stringify({ ...request.body, ...fieldsOf(signature.body) });
	return api.open().answer({
		provider: id,
		operation: api.operations.find((known) => known.method === 'POST' && known.path.test(path))?.name,
		method: 'POST',
		path,
		query: {},
		headers: {
			'content-type': 'application/json',
			accept: 'application/json',
			...lowerCase(signature.headers),
		},
		rawBody,
		body: JSON.parse(rawBody),
		receivedAt: new Date(),
		violations: [],
		outcome: 'pending',
	});
}

/** Header names as Node.js gives them to a server. */
const lowerCase = (headers: object = {}): Record<string, string> =>
	Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));

describe.each(providers)('$title', (record) => {
	const { provider, credential, partial = { options: {} } } = record;
	const PEOPLE = { from: credential.defaultSender, to: '12025550123' };
	const usual = Object.entries(partial.options).map(([name, value]): [string, fc.Arbitrary<unknown>] => [
		name,
		mostly(fc.constant(value)),
	]);
	const options = anyOptions(provider.options, Object.fromEntries(usual));
	let signature: IHttpRequestOptions;
	beforeAll(async () => {
		signature = await signatureOf(record);
	});

	function expectAccepted(request: SendRequest): void {
		const { violations = [], messageId } = answerTo(record, request, signature);
		assert.deepEqual(violations, []);
		assert.match(messageId ?? '', /./);
	}

	test('what is sent for any contacts satisfies the contract, or is refused with words', () => {
		let sent = 0;
		const contactLists = fc.array(anyContact, { minLength: 1, maxLength: 2 });
		fc.assert(
			fc.property(contactLists, options, (contacts, chosen) => {
				const requests = orRefusal(() =>
					requestsFor(provider, 'sendContact', contactContent(contacts), {
						...PEOPLE,
						credential: { ...credential, baseUrl: BASE_URL },
						options: chosen,
					}),
				);
				expectNoPollution();
				if (requests === undefined) return;
				const cards = requests.flatMap(({ body }) =>
					record.cardsIn({ ...body, ...fieldsOf(signature.body) }),
				);
				assert.equal(cards.length, contacts.length);
				assert.ok(requests.length === 1 || requests.length === contacts.length);
				requests.forEach(expectAccepted);
				sent += requests.length;
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
					requestsFor(
						provider,
						'sendText',
						{ text },
						{
							...PEOPLE,
							credential: { ...credential, baseUrl: BASE_URL },
							options: chosen,
						},
					),
				);
				expectNoPollution();
				requests?.forEach(expectAccepted);
				sent += requests?.length ?? 0;
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
