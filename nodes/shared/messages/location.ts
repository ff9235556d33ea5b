import type { INodeProperties } from 'n8n-workflow';

import { parameterField, type Place, readPlace } from './fields';
import type { MessageKind } from './kind';

const degrees = (displayName: string, most: number): INodeProperties => ({
	displayName,
	name: displayName.toLowerCase(),
	type: 'number',
	typeOptions: { minValue: -most, maxValue: most, numberPrecision: 6 },
	required: true,
	default: 0,
	description: `In degrees, from -${most} to ${most}`,
});

/** The parameter of each part of a place. */
const PARAMETERS = {
	Latitude: 'latitude',
	Longitude: 'longitude',
	Name: 'locationName',
	Address: 'locationAddress',
};

export const sendLocation: MessageKind<Place> = {
	name: 'Send Location',
	description: 'Send a place as a pin on the map',
	action: 'Send location',
	parameters: [
		degrees('Latitude', 90),
		degrees('Longitude', 180),
		{
			displayName: 'Name',
			name: 'locationName',
			type: 'string',
			default: '',
			placeholder: 'e.g. Example Ltd',
			description: 'Name of the place',
		},
		{
			displayName: 'Address',
			name: 'locationAddress',
			type: 'string',
			default: '',
			placeholder: 'e.g. 1 Example Street',
			description: 'Address of the place',
		},
	],
	read: (item) => readPlace((part) => parameterField(item, PARAMETERS[part], part)),
};
