import type { Place } from '../fields/place';

/** What fills the header of a template. */
export type TemplateHeader =
	| { type: 'text'; text: string }
	| { type: 'image' | 'video'; url: string }
	| { type: 'document'; url: string; filename?: string }
	| ({ type: 'location' } & Place);

/**
 * What fills a button of a template: what a quick reply sends back, the end of a web address, a coupon code,
 * or the code of an authentication template.
 */
export interface TemplateButton {
	type: 'quickReply' | 'url' | 'copyCode' | 'code';
	/** Among all buttons of the template, from 0. */
	index: number;
	/** Among those that take a value, from 0. */
	position: number;
	value: string;
}

/** A template message: the template's name, and a value for each thing it leaves open. */
export interface TemplateContent {
	name: string;
	/** The code it was registered with, such as `en_GB`. */
	language?: string;
	header?: TemplateHeader;
	/** The values of the body's placeholders, in order. */
	body: string[];
	/** The body with its values, where the template's text is known. */
	text?: string;
	/** In the order of their index. */
	buttons: TemplateButton[];
}

/**
 * What not every provider carries: the name of a document's file, name and address of a location, what a
 * quick reply sends back.
 */
export type TemplateDetail = 'filename' | 'place' | 'payload';
