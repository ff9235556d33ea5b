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

/** The parameters of a resource whose parameters are the same for every provider. */
export const ofResource = (properties: INodeProperties[], resource: string) =>
	properties.filter(({ displayOptions }) => displayOptions?.show?.resource?.includes(resource) ?? false);
