/** A button of a template; a `url` with a placeholder at its end takes a value. */
export type Button =
	| { kind: 'quickReply' | 'coupon'; text: string }
	| { kind: 'url'; text: string; url: string }
	| { kind: 'phone'; text: string; phone: string };

type HeaderKind = 'text' | 'image' | 'video' | 'document' | 'location';

/** A message template of an account, in no provider's words. */
export interface Template {
	name: string;
	/** The code it was registered with. */
	language: string;
	status: 'approved' | 'paused' | 'pending';
	category: 'marketing' | 'utility' | 'authentication';
	header?: { kind: 'text'; text: string } | { kind: Exclude<HeaderKind, 'text'> };
	body: string;
	footer?: string;
	buttons?: Button[];
}

/** What a message gives for what its template leaves open. */
export interface Given {
	header?: HeaderKind;
	/** How many values for the body. */
	body: number;
	/** `index` counts all buttons of the template from 0. */
	buttons: { kind: Button['kind']; index: number }[];
}

const places = (text: string): number => new Set(text.match(/\{\{\w+\}\}/g)).size;

const openHeader = ({ header }: Template): HeaderKind | undefined =>
	header?.kind === 'text' && places(header.text) === 0 ? undefined : header?.kind;

/** Whether a button needs a value. */
export const isOpen = (button: Button): boolean =>
	button.kind === 'coupon' || (button.kind === 'url' && places(button.url) > 0);

/** Whether a button can have a value: a quick reply sends its text back without one. */
export const takesValue = (button: Button): boolean => button.kind === 'quickReply' || isOpen(button);

/** How a message does not fit its template: it gives another number of values, or one of another kind. */
export function misfit(template: Template, given: Given): 'number' | 'kind' | undefined {
	const header = openHeader(template);
	if (given.header !== header) return given.header && header ? 'kind' : 'number';
	if (given.body !== places(template.body)) return 'number';
	const { buttons = [] } = template;
	for (const { kind, index } of given.buttons) {
		const button = buttons[index];
		if (button === undefined || !takesValue(button)) return 'number';
		if (button.kind !== kind) return 'kind';
	}
	const filled = new Set(given.buttons.map(({ index }) => index));
	return buttons.every((button, index) => !isOpen(button) || filled.has(index)) ? undefined : 'number';
}
