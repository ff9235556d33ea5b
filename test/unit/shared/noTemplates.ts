import type { ItemFiles } from '../../../nodes/shared/item.ts';

/** `Item.templates` where nothing may ask for the list. */
export const noTemplates = async () => await Promise.reject(new Error('nobody needs the templates'));

/** `MessageItem.files` where nothing may ask for a file. */
export const noFiles: ItemFiles = {
	provider: 'Testel',
	taken: { media: {}, header: {}, template: {} },
	held: async () => await Promise.reject(new Error('nobody needs the files')),
};
