import type {
	ICredentialType,
	IHookFunctions,
	INodeType,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';

import type { Provider } from '../../nodes/shared/provider.ts';
import type { ReceivedRequest } from '../../simulator/provider.ts';
import type { Provider as SimulatedProvider } from '../../simulator/providers.ts';
import type { Theme } from '../editor/harness/pictures.ts';
import type { FormContact } from '../editor/pages/contactForm.ts';

/**
 * The cards that come in at a provider: Barbara as Kaleyra spells all that a contact can hold, Frank as
 * Infobip does, and a phone number alone.
 */
export type CardName = 'barbara' | 'frank' | 'number';

/** Fields of a credential by their names. */
type Fields = Record<string, string>;

/**
 * What the example `<id>-card-campaign` does, in bodies on the wire; members that are left out are not looked
 * at.
 */
export interface Campaign {
	/** To Dana and to Sam. */
	offers: object[];
	/** To Dana, once she has pressed the button. */
	card: object;
	/** Presses and reports that are none of its business. */
	strange: object[];
	/** Reports on Sam, and what the data table says of him after each. */
	unreached: Array<{ report: object; row: { list: string; reason: unknown; code: string } }>;
}

type ActionNode = INodeType & Required<Pick<INodeType, 'execute'>>;

interface TriggerNode extends INodeType {
	webhook(this: IWebhookFunctions): Promise<IWebhookResponseData>;
	webhookMethods: {
		default: Record<'checkExists' | 'create' | 'delete', (this: IHookFunctions) => Promise<boolean>>;
	};
}

/** A provider as the tests need it that hold for every provider. What is expected is written out by hand. */
export interface ProviderUnderTest extends SimulatedProvider {
	/** What its `nodes/<Provider>/provider.ts` exports. */
	provider: Provider;
	Action: new () => ActionNode;
	Trigger: new () => TriggerNode;
	Credential: new () => ICredentialType;
	/** Whether its trigger can register its webhook by itself. */
	registersWebhook: boolean;
	/** The trigger's webhooks beside the one that takes POST. */
	moreWebhooks?: object[];
	/** The options of Send Contact and Send Text that not every provider has. */
	ownOptions: string[];

	/** A text by hand to the simulator, right in every point; its words are "Your order is ready". */
	request: { path: string; headers: Fields; body: object };
	/** The HTTP status of its acceptance. */
	acceptedStatus: number;
	/** Whether its acceptance always has the message's id. */
	promisesId: boolean;

	/** Bodies on the wire, for the recipient +12025550123: the text "Hello", Dana with a name and a phone. */
	textBody: object;
	contactBody: object;
	/**
	 * The image https://www.example.com/box.jpg with the caption "Your box", and Example Ltd, 1 Example Street.
	 */
	mediaBody: object;
	locationBody: object;
	/** What `kinds.ts` sends of these, where it has them. */
	buttonsBody?: object;
	listBody?: object;
	urlButtonBody?: object;
	flowBody?: object;
	requestContactBody?: object;
	requestLocationBody?: object;
	reactionBody?: object;
	/**
	 * What it gets when the message or the person `12025550123` is marked as read, and which of them it knows.
	 */
	read: { by: 'messageId' | 'to'; path: string; body: object | undefined };
	/** The template, filled in by hand and from the list (`template` of the record). */
	templateBodies: { byHand: object; listed: object };
	/** What the node says when the key is wrong. */
	wrongKey: string;
	/** The form holds one phone a contact. */
	singlePhone: boolean;

	/** The body of an acceptance whose message ID is `m-1`. */
	receipt: object;
	/** The recipients that its requests may have. */
	recipients: RegExp;

	/** The cards in the body of a message. */
	cardsIn(body: ReceivedRequest['body']): unknown[];
	/** The card of its `callbacks.contact`. */
	inboundCard: CardName;
	/** Each card, as the provider gets it when Send Contact sends on what a trigger gave. */
	outboundCards: Record<CardName, object>;
	/**
	 * Where it carries less than others: the options under which it sends what it can, and what it says without
	 * them.
	 */
	partial?: { options: Record<string, boolean>; refusal: string };

	/** A callback with a card, and what the trigger's item says of it. */
	inbound: { callback: object; contact: object; from: object };
	/** What the items of its `callbacks` of these events say, beside what every item does. */
	contents: {
		reply: object;
		media: object;
		location: object;
		form?: object;
		reaction: object;
		order?: object;
	};
	/** Callbacks as it sends them, one of each sort. */
	validCallbacks: unknown[];
	/** A callback with the text "Still here", whose message ID is `wamid.EXAMPLE`, among other messages. */
	textAmong(before: unknown[], after: unknown[]): unknown;
	/**
	 * What the example in `examples/` answers its callback with; members that are left out are not looked at.
	 */
	exampleAnswers: object[];
	campaign: Campaign;

	editor: {
		/** What can be done with messages, in the order of the operations' names. */
		messageActions: string[];
		/** What its users type to find it, besides its name. */
		searchWords: string[];
		/** Themes to take pictures in. */
		themes: Theme[];
		/** What is chosen from lists in the credential. */
		choices: Fields;
		/** Mistakes in the credential, and what the Test button says to each. */
		mistakes: Array<{ fields: Fields; says: string }>;
		/** What is filled into the form. */
		contacts: FormContact[];
		/** Bodies of the messages that these contacts make, for the recipient +12025550123. */
		sent: object[];
		/** What the trigger's output shows of `callbacks.contact`. */
		received: string[];
	};
}
