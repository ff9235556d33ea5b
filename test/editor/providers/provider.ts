import type { ProviderName } from '../../../simulator/exchange.ts';
import type { Simulator } from '../../../simulator/server.ts';
import type { Theme } from '../harness/pictures.ts';
import type { FormContact } from '../pages/contactForm.ts';

/** Fields of a credential by their names. */
type Fields = Record<string, string>;

/** What a user does with a provider's nodes in the editor, and sees. */
export interface EditorProvider {
	name: ProviderName;
	/** Themes to take pictures in. */
	themes: Theme[];
	/** Beginning of the names of its nodes and its credential. */
	title: string;
	credential: {
		/** What is chosen from lists. */
		choices: Fields;
		/** The fields of the simulator's account. */
		good(simulator: Simulator): Fields;
		/** Mistakes, and what the Test button says to each. */
		mistakes: Array<{ fields: Fields; says: string }>;
	};
	contacts: FormContact[];
	/** Bodies of the messages that these contacts make, for the recipient +12025550123. */
	sent: object[];
	/** A callback with a contact card, and what the trigger's output shows of it. */
	callback: object;
	received: string[];
}
