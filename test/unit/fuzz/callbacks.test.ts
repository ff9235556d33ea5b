import assert from 'node:assert/strict';

import fc from 'fast-check';

import { infobip as infobipProvider } from '../../../nodes/Infobip/provider.ts';
import { kaleyra as kaleyraProvider } from '../../../nodes/Kaleyra/provider.ts';
import { ninetyNineDigital as ninetyNineDigitalProvider } from '../../../nodes/NinetyNineDigital/provider.ts';
import { EVENTS, isEventKind } from '../../../nodes/shared/receive/events.ts';
import { callbackItems } from '../../../nodes/shared/receive/items.ts';
import { tameBody } from '../../../nodes/shared/receive/tameBody.ts';
import * as infobipMessages from '../../../simulator/infobip/callbacks.ts';
import * as infobipOthers from '../../../simulator/infobip/otherCallbacks.ts';
import * as kaleyraMessages from '../../../simulator/kaleyra/callbacks.ts';
import * as kaleyraOthers from '../../../simulator/kaleyra/otherCallbacks.ts';
import * as ninetyNineDigital from '../../../simulator/ninetyNineDigital/callbacks.ts';
import { anyJson, mutated, numRuns } from './arbitraries.ts';
import { expectNoPollution, expectTame } from './invariants.ts';
import { outputItem } from './outputItem.ts';

const kaleyra = { ...kaleyraMessages, ...kaleyraOthers };
const infobip = { ...infobipMessages, ...infobipOthers };

/** Good callbacks of a provider, and one with a good message among whatever else came along. */
const providers = [
	{
		provider: kaleyraProvider,
		valid: [
			kaleyra.page001,
			kaleyra.text('Hello'),
			kaleyra.contacts([kaleyra.fullCard, kaleyra.phonesAsObject, kaleyra.minimalCard]),
			...Object.values(kaleyra.otherTypes),
			kaleyra.status('sent'),
			kaleyra.status('failed'),
			kaleyra.flatBody,
		],
		among: (before: unknown[], after: unknown[]) =>
			kaleyra.envelope([...before, kaleyra.message('text', { body: 'Still here' }), ...after]),
	},
	{
		provider: infobipProvider,
		valid: [
			infobip.text('Hello'),
			infobip.contacts([infobip.fullCard, infobip.minimalCard]),
			...Object.values(infobip.otherTypes),
			infobip.delivery('DELIVERED'),
			infobip.delivery('REJECTED'),
			infobip.seen(),
			infobip.identityChange,
		],
		among: (before: unknown[], after: unknown[]) =>
			infobip.envelope([
				...before,
				infobip.result({ type: 'TEXT', text: 'Still here' }, { messageId: 'wamid.EXAMPLE' }),
				...after,
			]),
	},
	{
		provider: ninetyNineDigitalProvider,
		valid: [
			ninetyNineDigital.text('Hello'),
			ninetyNineDigital.contacts(['972500000003', '972500000004']),
			ninetyNineDigital.hiddenSender(),
			...Object.values(ninetyNineDigital.otherTypes),
			ninetyNineDigital.status('failed'),
			ninetyNineDigital.systemNotice,
		],
		// The gateway sends each message alone; a list of them is taken all the same.
		among: (before: unknown[], after: unknown[]) => [
			...before,
			ninetyNineDigital.message('text', 'Still here', { messageId: 'wamid.EXAMPLE' }),
			...after,
		],
	},
];

/** As it arrives: a member that is not there is not there. */
const sent = (body: unknown): unknown => JSON.parse(JSON.stringify(body));

describe.each(providers)('$provider.name', ({ provider, valid, among }) => {
	test('a callback gives items of the interface or none, whatever is in it', () => {
		fc.assert(
			fc.property(fc.oneof(mutated(...valid.map(sent)), anyJson), fc.boolean(), (body, includeRaw) => {
				const events = Object.keys(EVENTS).filter(isEventKind);
				const items = callbackItems(provider, body, { events, output: 'contact', includeRaw });
				for (const { json } of items) {
					outputItem.parse(json);
					assert.equal(json.provider, provider.id);
					expectTame(json);
					assert.deepEqual(JSON.parse(JSON.stringify(json)), json);
				}
				expectNoPollution();
			}),
			{ numRuns },
		);
	});

	test('a valid message among damaged ones comes out as it is', () => {
		const some = fc.array(anyJson, { maxLength: 2 });
		fc.assert(
			fc.property(some, some, (before, after) => {
				const body = tameBody(among(before, after));
				const read = provider.readCallback(body, '2026-01-02T03:04:05.000Z');
				const found = read.filter(({ messageId }) => messageId === 'wamid.EXAMPLE');
				assert.equal(found.length, 1);
				assert.equal(found[0]?.event === 'text' && found[0].text, 'Still here');
			}),
			{ numRuns },
		);
	});
});
