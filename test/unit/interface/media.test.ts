import { providers } from '../../providers/index.ts';
import { defaultOf, offered, ofOperation, ofResource } from './forms.ts';

/** What Send Media has that not every provider has. */
const MEDIA: Record<string, { types: string[]; own: string[] }> = {
	kaleyraWhatsApp: {
		types: ['audio', 'document', 'image', 'sticker', 'video'],
		own: ['filename'],
	},
	infobipWhatsApp: {
		types: ['audio', 'document', 'image', 'sticker', 'video'],
		own: ['filename'],
	},
	ninetyNineDigitalWhatsApp: { types: ['audio', 'document', 'image', 'video'], own: [] },
};

test.each(providers)('$nodeName: Send Media has the parameters of the interface', ({ nodeName, Action }) => {
	const properties = ofOperation(new Action().description.properties, 'sendMedia');
	const { types, own = [] } = MEDIA[nodeName] ?? {};
	expect(properties.map(({ name }) => name)).toEqual([
		...['mediaType', 'mediaSource', 'binaryProperty', 'mediaUrl', 'caption', ...own],
	]);
	expect(offered(properties, 'mediaType')).toEqual(['automatic', ...(types ?? [])].sort());
	expect(offered(properties, 'mediaSource')).toEqual(['binary', 'url']);
	expect(['mediaType', 'mediaSource', 'binaryProperty'].map((name) => defaultOf(properties, name))).toEqual([
		...['automatic', 'url', 'data'],
	]);
	expect(properties.map(({ displayOptions }) => displayOptions?.show?.mediaType)).toEqual([
		...[undefined, undefined, undefined, undefined, ['automatic', 'document', 'image', 'video']],
		...own.map(() => ['automatic', 'document']),
	]);
});

test.each(providers)('$nodeName: Send Location has the parameters of the interface', ({ Action }) => {
	const properties = ofOperation(new Action().description.properties, 'sendLocation');
	expect(properties.map(({ name, type }) => [name, type])).toEqual([
		['latitude', 'number'],
		['longitude', 'number'],
		['locationName', 'string'],
		['locationAddress', 'string'],
	]);
});

test.each(providers)('$nodeName: Download has the parameters of the interface', ({ Action }) => {
	const properties = ofResource(new Action().description.properties, 'media');
	expect(properties.map(({ name }) => name)).toEqual(['operation', 'mediaUrl', 'binaryProperty', 'options']);
	expect(defaultOf(properties, 'mediaUrl')).toBe('={{ $json.media.url }}');
	expect(defaultOf(properties, 'binaryProperty')).toBe('data');
});
