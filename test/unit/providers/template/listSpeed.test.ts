import { infobip } from '../../../../nodes/Infobip/provider.ts';
import { kaleyra } from '../../../../nodes/Kaleyra/provider.ts';
import { ninetyNineDigital } from '../../../../nodes/NinetyNineDigital/provider.ts';
import type { Provider } from '../../../../nodes/shared/provider.ts';
import { leastCpuTime } from '../../../cpuTime.ts';
import { listFrom } from './list.ts';

/**
 * Lists of things that are no templates: n8n does nothing else while one is read, and the longest has 16
 * million entries.
 */

const CREDENTIAL = {
	apiKey: 'key-0001',
	baseUrl: 'https://xxxxx.api.infobip.com',
	sid: 'HXAP16XXXXXX97IN',
	wabaId: '300000000000001',
};

const many = (entry: unknown): unknown[] => Array.from({ length: 300_000 }, () => entry);
const template = (more: object): object[] => [{ name: 'order_ready', language: 'en', ...more }];

/** The least that reading the entries takes on this machine, as busy as it is. */
const makeObjects = () => many(0).map((entry) => ({ type: String(entry), text: `${entry}`, url: undefined }));

const ninetyNine = (list: unknown) => ({ status: 'OK', list });

test.each<[what: string, provider: Provider, body: unknown, found: number]>([
	['Kaleyra: numbers', kaleyra, many(0), 0],
	['Kaleyra: objects', kaleyra, many({}), 0],
	['Kaleyra: components', kaleyra, template({ components: many(0) }), 1],
	['Kaleyra: buttons', kaleyra, template({ components: { type: 'BUTTONS', buttons: many(0) } }), 1],
	['Infobip: numbers', infobip, { templates: many(0) }, 0],
	['Infobip: objects', infobip, { templates: many({}) }, 0],
	['Infobip: buttons', infobip, { templates: template({ structure: { buttons: many(0) } }) }, 1],
	['99digital: numbers', ninetyNineDigital, ninetyNine(many(0)), 0],
	['99digital: objects', ninetyNineDigital, ninetyNine(many({})), 0],
	['99digital: parts', ninetyNineDigital, ninetyNine(template({ template: many(0) })), 1],
])('%s', async (_what, provider, body, found) => {
	const list = async () => {
		expect((await listFrom(provider, CREDENTIAL, body)).templates).toHaveLength(found);
	};
	// With a schema for each entry it takes more than a hundred times as long as making an object of each.
	const bound = 50 * (await leastCpuTime(makeObjects));
	expect(await leastCpuTime(list, bound)).toBeLessThan(bound);
});
