import type { INodeProperties } from 'n8n-workflow';

import { providers } from '../../providers/index.ts';

/**
 * The operations, and the parameters of Send Buttons, Send List, Request Contact and Mark as Read that saved
 * workflows rely on.
 */

const shownFor = (properties: INodeProperties[], operation: string): INodeProperties[] =>
	properties.filter(({ displayOptions }) => displayOptions?.show?.operation?.includes(operation) ?? false);

const namesOf = (properties: INodeProperties[]): string[] => properties.map(({ name }) => name);

/** The fields of a list in the form, by the name of its rows. */
function fieldsOf(collection: INodeProperties | undefined): [row: string, INodeProperties[]] {
	const option = collection?.options?.[0];
	if (option === undefined || !('values' in option)) throw new Error('expected a list');
	return [option.name, option.values];
}

/** The operations that not every provider has. */
const OWN: Record<string, string[]> = {
	kaleyra: [
		...['requestLocation', 'sendAndWait', 'sendButtons', 'sendFlow', 'sendList', 'sendReaction'],
		'sendUrlButton',
	],
	infobip: [
		...['requestContact', 'requestLocation', 'sendAndWait', 'sendButtons', 'sendFlow', 'sendList'],
		'sendUrlButton',
	],
	'99digital': ['sendReaction'],
};

test.each(providers)('$nodeName has these operations', ({ id, Action }) => {
	const lists = new Action().description.properties.filter(({ name }) => name === 'operation');
	const values = lists
		.flatMap(({ options = [] }) => options)
		.map((option) => ('value' in option ? option.value : ''));
	expect(values.sort()).toEqual(
		[
			...['download', 'getMany', 'markAsRead', 'parse'],
			...['sendContact', 'sendLocation', 'sendMedia', 'sendTemplate', 'sendText'],
			...(OWN[id] ?? []),
		].sort(),
	);
});

const carriers = providers.filter(({ provider }) => provider.messages.sendButtons !== null);

test('Kaleyra and Infobip have buttons and lists, Infobip alone asks for contacts', () => {
	expect(carriers.map(({ title }) => title)).toEqual(['Kaleyra', 'Infobip']);
	const asking = providers.filter(({ provider }) => provider.messages.requestContact !== null);
	expect(asking.map(({ title }) => title)).toEqual(['Infobip']);
});

test.each(carriers)('$nodeName: Send Buttons', ({ Action }) => {
	const properties = shownFor(new Action().description.properties, 'sendButtons');
	expect(namesOf(properties)).toEqual([
		...['text', 'buttons', 'headerType', 'headerText', 'headerUrl', 'headerFilename', 'footer'],
	]);
	const [row, fields] = fieldsOf(properties[1]);
	expect([row, namesOf(fields).sort()]).toEqual(['button', ['id', 'title']]);
	const [, , type] = properties;
	const values = type?.options?.map((option) => ('value' in option ? option.value : ''));
	expect([values, type?.default]).toEqual([['document', 'image', 'text', 'video', 'none'], 'none']);
	expect(properties.map(({ displayOptions }) => displayOptions?.show?.headerType)).toEqual([
		...[undefined, undefined, undefined],
		...[['text'], ['image', 'video', 'document'], ['document'], undefined],
	]);
});

test.each(carriers)('$nodeName: Send Link Button', ({ Action }) => {
	expect(namesOf(shownFor(new Action().description.properties, 'sendUrlButton'))).toEqual([
		...['text', 'buttonText', 'buttonUrl', 'headerType', 'headerText', 'headerUrl', 'headerFilename'],
		'footer',
	]);
});

test.each(carriers)('$nodeName: Send Flow', ({ Action }) => {
	const properties = shownFor(new Action().description.properties, 'sendFlow');
	expect(namesOf(properties)).toEqual([
		...['text', 'flow', 'flowButton', 'flowAction', 'flowScreen', 'flowData', 'flowToken', 'flowMode'],
		...['headerText', 'footer'],
	]);
	expect(properties[1]?.modes?.map(({ name, type }) => [name, type])).toEqual([
		['list', 'list'],
		['id', 'string'],
	]);
	expect(properties.map((property) => property.default).slice(3, 8)).toEqual([
		...['navigate', '', '{}', '', 'published'],
	]);
});

test.each(providers)('$nodeName: Request Location and Send Reaction', ({ id, Action }) => {
	const { properties } = new Action().description;
	expect(namesOf(shownFor(properties, 'requestLocation'))).toEqual(id === '99digital' ? [] : ['text']);
	expect(namesOf(shownFor(properties, 'sendReaction'))).toEqual(
		id === 'infobip' ? [] : ['messageId', 'emoji'],
	);
});

test.each(carriers)('$nodeName: Send List', ({ Action }) => {
	const properties = shownFor(new Action().description.properties, 'sendList');
	expect(namesOf(properties)).toEqual(['text', 'listButton', 'sections', 'headerText', 'footer']);
	const [section, inSection] = fieldsOf(properties[2]);
	expect([section, namesOf(inSection)]).toEqual(['section', ['title', 'rows']]);
	const [row, inRow] = fieldsOf(inSection[1]);
	expect([row, namesOf(inRow).sort()]).toEqual(['row', ['description', 'id', 'title']]);
});

test.each(providers)('$nodeName: Request Contact and Mark as Read', ({ id, Action }) => {
	const { properties } = new Action().description;
	expect(namesOf(shownFor(properties, 'requestContact'))).toEqual(id === 'infobip' ? ['text'] : []);
	expect(namesOf(shownFor(properties, 'markAsRead'))).toEqual([id === '99digital' ? 'to' : 'messageId']);
});
