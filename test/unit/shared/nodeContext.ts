import type { INode, NodeParameterValueType } from 'n8n-workflow';

/** What n8n gives a node, as far as a test without n8n needs it. */

export const NODE: INode = {
	id: '1',
	name: 'WhatsApp',
	type: 'n8n-nodes-whatsapp-contacts.test',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};

export type Value = object | NodeParameterValueType;
export type Parameters = Record<string, Value>;

function read(parameters: Parameters | undefined, name: string, fallback: Value): Value {
	const value = parameters?.[name] ?? fallback;
	if (value === undefined) throw new Error(`Could not get parameter "${name}"`);
	return value;
}

/** `getNodeParameter` of a trigger: a missing parameter gives the fallback, and without one n8n's error. */
export const parameter =
	(parameters: Parameters) =>
	(name: string, fallback?: Value): Value =>
		read(parameters, name, fallback);

/** `getNodeParameter` of a node with items; a list gives each item its own parameters. */
export const itemParameter =
	(parameters: Parameters | Parameters[]) =>
	(name: string, itemIndex: number, fallback?: Value): Value =>
		read(Array.isArray(parameters) ? parameters[itemIndex] : parameters, name, fallback);
