import type { MessageKind } from '../../../../nodes/shared/messages/kind.ts';
import type { Parameters } from '../nodeContext.ts';
import { item } from './templateItems.ts';
import { noTemplates } from '../noTemplates.ts';

/** Messages with buttons or a list, from the node's parameters to their content. */

/** What is read of these parameters. */
export const readKind = async <Content>(
	kind: MessageKind<Content>,
	parameters: Parameters,
): Promise<Content> => await kind.read({ ...item(parameters), templates: noTemplates }, {});

export const buttonsOf = (...button: object[]) => ({ button });

/** A section as the form gives it. */
export const section = (title: unknown, ...row: object[]) => ({ title, rows: { row } });

export const sectionsOf = (...all: object[]) => ({ section: all });
