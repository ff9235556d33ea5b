import type { INodeProperties } from 'n8n-workflow';

/** The values a list offers, over all parameters of that name. */
export function offered(properties: INodeProperties[], name: string): string[] {
	return properties
		.filter((property) => property.name === name)
		.flatMap(({ options = [] }) =>
			options.map((option) => ('value' in option ? String(option.value) : option.name)),
		)
		.sort();
}

export const defaultOf = (properties: INodeProperties[], name: string) =>
	properties.find((property) => property.name === name)?.default;

/** The parameters of an operation of the resource Message. */
export const ofOperation = (properties: INodeProperties[], operation: string) =>
	properties.filter(({ displayOptions }) => displayOptions?.show?.operation?.includes(operation) ?? false);

/** Every field with a value of its own, at any depth, under the display names that lead to it. */
export function leavesOf(
	properties: INodeProperties[],
	place: string[] = [],
): Array<[string, INodeProperties]> {
	return properties.flatMap((property): Array<[string, INodeProperties]> => {
		const path = [...place, property.displayName];
		if (!['collection', 'fixedCollection'].includes(property.type)) return [[path.join(' → '), property]];
		const inside = (property.options ?? []).flatMap((option) => {
			if ('values' in option) return option.values;
			return 'type' in option ? [option] : [];
		});
		return leavesOf(inside, path);
	});
}

/** The parameters of a resource whose parameters are the same for every provider. */
export const ofResource = (properties: INodeProperties[], resource: string) =>
	properties.filter(({ displayOptions }) => displayOptions?.show?.resource?.includes(resource) ?? false);
