import { infobip } from '../../../../nodes/Infobip/provider.ts';
import { kaleyra } from '../../../../nodes/Kaleyra/provider.ts';
import { ninetyNineDigital } from '../../../../nodes/NinetyNineDigital/provider.ts';
import { callbackItems } from '../../../../nodes/shared/receive/items.ts';
import { leastCpuTime } from '../../../cpuTime.ts';

/** Bodies of the three providers with anything in each of their places, as JSON texts. */

type Body = (inner: string) => string;

const kaleyraCallbackPlaces = (value: string, info = '{}') =>
	`{"meta_object":{"value":${value}},"extra_info":${info}}`;
const kaleyraMessage = (members: string) =>
	kaleyraCallbackPlaces(`{"contacts":[{"wa_id":"1"}],"messages":[{"from":"1","id":"wamid.A",${members}}]}`);
const kaleyraStatus = (members: string) =>
	kaleyraCallbackPlaces(`{"statuses":[{"status":"failed",${members}}]}`);
const flat = (members: string) => `{"wanumber":"1","from":"2",${members}}`;
const text = '{"type":"text","text":{"body":"x"}}';

const result = (members: string) => `{"results":[{"from":"1","to":"2",${members}}]}`;
const infobipMessage = (members: string) => result(`"message":{${members}}`);

const notice99 = (members: string) => `{"status":"OK","unique":"u",${members}}`;
const message99 = (members: string) => notice99(`"hook":"new",${members}`);

export const places: Record<string, Record<string, Body>> = {
	kaleyra: {
		body: (inner) => inner,
		meta_object: (inner) => `{"meta_object":${inner}}`,
		value: (inner) => kaleyraCallbackPlaces(inner),
		extra_info: (inner) => kaleyraCallbackPlaces(`{"messages":[${text}]}`, inner),
		metadata: (inner) => kaleyraCallbackPlaces(`{"metadata":${inner},"messages":[${text}]}`),
		'value.contacts': (inner) => kaleyraCallbackPlaces(`{"contacts":${inner},"messages":[${text}]}`),
		messages: (inner) => kaleyraCallbackPlaces(`{"messages":${inner}}`),
		'messages and value.contacts': (inner) =>
			kaleyraCallbackPlaces(`{"contacts":${inner},"messages":${inner}}`),
		'messages[].type': (inner) => kaleyraMessage(`"type":${inner}`),
		'messages[].timestamp': (inner) => kaleyraMessage(`"timestamp":${inner}`),
		'messages[].context': (inner) => kaleyraMessage(`"type":"text","text":{"body":"x"},"context":${inner}`),
		'messages[].text': (inner) => kaleyraMessage(`"type":"text","text":${inner}`),
		'messages[].text.body': (inner) => kaleyraMessage(`"type":"text","text":{"body":${inner}}`),
		'messages[].image': (inner) => kaleyraMessage(`"type":"image","image":${inner},"referral":{}`),
		'messages[].image.id': (inner) =>
			kaleyraMessage(`"type":"image","image":{"id":${inner},"caption":${inner}}`),
		'extra_info.media_url': (inner) =>
			kaleyraCallbackPlaces('{"messages":[{"type":"image","image":{"id":"1"}}]}', `{"media_url":${inner}}`),
		'messages[].button': (inner) => kaleyraMessage(`"type":"button","button":{"text":${inner}}`),
		'messages[].interactive': (inner) => kaleyraMessage(`"type":"interactive","interactive":${inner}`),
		'….list_reply': (inner) =>
			kaleyraMessage(`"type":"interactive","interactive":{"type":"list_reply","list_reply":${inner}}`),
		'messages[].location': (inner) => kaleyraMessage(`"type":"location","location":${inner}`),
		'….latitude': (inner) =>
			kaleyraMessage(`"type":"location","location":{"latitude":${inner},"longitude":1,"name":${inner}}`),
		'messages[].referral': (inner) => kaleyraMessage(`"type":"image","image":{},"referral":${inner}`),
		'messages[].contacts': (inner) => kaleyraMessage(`"type":"contacts","contacts":${inner}`),
		'messages[].contacts[]': (inner) => kaleyraMessage(`"type":"contacts","contacts":[${inner}]`),
		'….name': (inner) => kaleyraMessage(`"type":"contacts","contacts":[{"name":${inner}}]`),
		'….phones': (inner) => kaleyraMessage(`"type":"contacts","contacts":[{"phones":${inner}}]`),
		'….birthday': (inner) => kaleyraMessage(`"type":"contacts","contacts":[{"birthday":${inner}}]`),
		statuses: (inner) => kaleyraCallbackPlaces(`{"statuses":${inner}}`),
		'statuses[].errors': (inner) => kaleyraStatus(`"errors":${inner}`),
		'statuses[].errors[]': (inner) => kaleyraStatus(`"errors":[${inner}]`),
		'statuses[].conversation': (inner) => kaleyraStatus(`"conversation":${inner}`),
		'flat body.contacts': (inner) => flat(`"type":"contacts","contacts":${inner}`),
		'flat body.contacts as text': (inner) => flat(`"type":"contacts","contacts":${JSON.stringify(inner)}`),
		'flat body.media_url': (inner) => flat(`"type":"image","media_url":${inner},"body":${inner}`),
		'flat body.body': (inner) => flat(`"type":"text","body":${inner}`),
	},
	infobip: {
		body: (inner) => inner,
		content: (inner) => `{"from":"1","content":${inner},"createdAt":"x"}`,
		change: (inner) => `{"messageTemplateId":"1","change":${inner}}`,
		results: (inner) => `{"results":${inner}}`,
		'results[]': (inner) => `{"results":[${inner}]}`,
		'results[].from': (inner) => result(`"message":{"a":1},"from":${inner}`),
		'results[].contact': (inner) => result(`"seenAt":"x","contact":${inner}`),
		'results[].receivedAt': (inner) => result(`"receivedAt":${inner}`),
		'results[].status': (inner) => result(`"status":${inner}`),
		'results[].error': (inner) => result(`"status":{"groupId":5},"error":${inner}`),
		'results[].message': (inner) => result(`"message":${inner}`),
		'message.type': (inner) => infobipMessage(`"type":${inner}`),
		'message.text': (inner) => infobipMessage(`"type":"TEXT","text":${inner}`),
		'message.context': (inner) => infobipMessage(`"type":"TEXT","text":"x","context":${inner}`),
		'message.productItems': (inner) => infobipMessage(`"type":"ORDER","productItems":${inner}`),
		'message.url': (inner) => infobipMessage(`"type":"IMAGE","url":${inner},"caption":${inner}`),
		'message.title': (inner) =>
			infobipMessage(`"type":"INTERACTIVE_LIST_REPLY","title":${inner},"id":${inner}`),
		'message.payload': (inner) => infobipMessage(`"type":"BUTTON","text":"x","payload":${inner}`),
		'message.longitude': (inner) => infobipMessage(`"type":"LOCATION","latitude":1,"longitude":${inner}`),
		'message.address': (inner) =>
			infobipMessage(`"type":"LOCATION","latitude":1,"longitude":1,"address":${inner},"url":${inner}`),
		'message.contacts': (inner) => infobipMessage(`"type":"CONTACT","contacts":${inner}`),
		'message.contacts[]': (inner) => infobipMessage(`"type":"CONTACT","contacts":[${inner}]`),
		'….emails': (inner) => infobipMessage(`"type":"CONTACT","contacts":[{"emails":${inner}}]`),
	},
	'99digital': {
		body: (inner) => inner,
		'a list with a message': (inner) => `[{"hook":"new"},${inner.replace(/^\[(.+)\]$/s, '$1')}]`,
		'from and phone': (inner) => message99(`"type":"text","body":"x","from":${inner},"phone":${inner}`),
		type: (inner) => message99(`"type":${inner}`),
		'text body': (inner) => message99(`"type":"text","body":${inner}`),
		'contacts body': (inner) => message99(`"type":"contacts","body":${inner}`),
		'image body': (inner) => message99(`"type":"image","body":${inner},"caption":${inner}`),
		'button body': (inner) => message99(`"type":"button","body":${inner}`),
		'location body': (inner) => message99(`"type":"location","body":${inner},"caption":${inner}`),
		quoteUnique: (inner) => message99(`"type":"text","body":"x","quoteUnique":${inner}`),
		'notice body': (inner) => notice99(`"hook":"system","body":${inner}`),
	},
};

const list = (entry: string) => (size: number) =>
	`[${Array(Math.ceil(size / (entry.length + 1)))
		.fill(entry)
		.join()}]`;
const nested = (open: string, close: string) => (size: number) => {
	const depth = Math.floor(size / (open.length + close.length));
	return `${open.repeat(depth)}1${close.repeat(depth)}`;
};

/** What stands in a place, of about `size` characters. */
export const fillings: Record<string, (size: number) => string> = {
	'a list of 1': list('1'),
	'a list of {}': list('{}'),
	'a list of []': list('[]'),
	'a list of texts': list('"a"'),
	'a list of objects': list('{"a":1}'),
	'a list of objects in the wrong places': list(
		'{"from":{},"type":[],"status":1,"contact":2,"name":{},"hook":{}}',
	),
	'a list of messages': list('{"hook":"new","type":"text","from":"1","text":{"body":"x"}}'),
	'a list of pictures': list(
		'{"hook":"new","type":"image","body":"https://a.example","message":{"type":"IMAGE","url":"https://a.example"}}',
	),
	'a list of cards': list('{"birthday":1}'),
	'lists in lists': nested('[', ']'),
	'objects in objects': nested('{"a":', '}'),
	'a long text': (size) => `"${'x'.repeat(size)}"`,
	'a long link': (size) => `"https://a.example/${'x'.repeat(size)}"`,
	'a long number': (size) => `"${'1'.repeat(size)}.${'1'.repeat(size)}"`,
	'a long blank text': (size) => `"${' '.repeat(size)}"`,
	'a text of control characters': (size) => `"${'x\x7f'.repeat(size / 2)}"`,
	'a text of numbers': (size) => `"${'1,'.repeat(size / 2)}"`,
	'an object of many members': (size) =>
		`{${Array.from({ length: Math.ceil(size / 10) }, (_, index) => `"k${index}":1`).join()}}`,
};

/** A callback of any shape blocks n8n for a time that grows with its size alone, and not for long. */

/** Small enough that a reader which holds each entry against all others (11 s for 8 kB) fails in seconds. */
const SMALL = 4_000;
const TIMES_LARGER = 16;

/**
 * Several times what 64 kB take on a busy machine, and a fraction of what that reader took for an eighth of
 * them.
 */
const MOST_MS = 600;

/** Reads it, with all that can be asked for. */
function read(provider: typeof kaleyra | typeof infobip | typeof ninetyNineDigital, body: unknown): void {
	callbackItems(provider, body, {
		events: ['contact', 'text', 'reply', 'media', 'location', 'form', 'reaction', 'order', 'status', 'other'],
		output: 'contact',
		includeRaw: true,
	});
}

describe.each([kaleyra, infobip, ninetyNineDigital])('$name', (provider) => {
	test.each(Object.entries(places[provider.id] ?? {}))('%s', async (_place, wrap) => {
		for (const [filling, fill] of Object.entries(fillings)) {
			const reader = (size: number) => {
				const body: unknown = JSON.parse(wrap(fill(size)));
				return () => read(provider, body);
			};
			const small = await leastCpuTime(reader(SMALL));
			expect({ filling, small, isFast: small < MOST_MS }).toEqual({ filling, small, isFast: true });
			const most = Math.min(MOST_MS, 15 + 2 * TIMES_LARGER * small);
			const large = await leastCpuTime(reader(SMALL * TIMES_LARGER), most);
			const isLinear = large < most;
			expect({ filling, small, large, isLinear }).toEqual({ filling, small, large, isLinear: true });
		}
	});
});
