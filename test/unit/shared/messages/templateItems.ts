import type { ItemFiles, MessageItem } from '../../../../nodes/shared/item.ts';
import type { FileFacts } from '../../../../nodes/shared/media/formats.ts';
import { sendTemplate, type TemplateContent } from '../../../../nodes/shared/messages/template.ts';
import type { Template } from '../../../../nodes/shared/templates/template.ts';
import { itemParameter, type Parameters } from '../nodeContext.ts';
import { PROVIDER } from '../fakeProvider.ts';
import { noTemplates } from '../noTemplates.ts';

/** Send Template, from the node's parameters to its content. */

/** The files of an item, by their fields; a link to one says its name and how long it is valid. */
export const filesOf = (held: Record<string, FileFacts>): ItemFiles => ({
	provider: 'Testel',
	taken: PROVIDER.files,
	async held(field) {
		const file = held[String(field)];
		if (file === undefined) throw new Error(`no file ${String(field)}`);
		const link = async (hours: number) =>
			await Promise.resolve(`https://n8n.example.com/signed?token=${file.name}-${hours}`);
		return await Promise.resolve({ ...file, link });
	},
});

/** An item with these parameters, on an account with these templates. */
export const item = (parameters: Parameters, templates?: Template[]): MessageItem => ({
	index: 0,
	parameter: (name, fallback) => itemParameter(parameters)(name, 0, fallback),
	file: () => Promise.reject(new Error('no file')),
	files: filesOf({}),
	templates: templates === undefined ? noTemplates : async () => await Promise.resolve(templates),
});

/** What is read of an item. */
export const read = async (from: MessageItem): Promise<TemplateContent> => await sendTemplate.read(from, {});

/** What is read where the values are given by hand. */
export const readManual = async (parameters: Parameters): Promise<TemplateContent> =>
	await read(
		item({ template: 'order_ready', templateLanguage: 'en', variablesFrom: 'manual', ...parameters }),
	);

/** What is read where the values are given for the fields of `template`. */
export const readMapped = async (template: Template, value: object): Promise<TemplateContent> =>
	await read(
		item({ template: `${template.name}|${template.language}`, templateVariables: { value } }, [template]),
	);

export const bodyVariables = (...values: unknown[]) => ({
	variable: values.map((value) => ({ value })),
});

export const buttonVariables = (...buttons: Array<[type: unknown, index: unknown, value: unknown]>) => ({
	button: buttons.map(([type, index, value]) => ({ type, index, value })),
});
