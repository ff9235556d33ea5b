/** `Item.templates` where nothing may ask for the list. */
export const noTemplates = async () => await Promise.reject(new Error('nobody needs the templates'));
