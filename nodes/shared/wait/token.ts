import { UserError } from 'n8n-workflow';

/**
 * What a button of a question carries, so that a press finds the execution that waits for it. n8n's own resume
 * address is too long for it, and an address that came with a callback must never be called: the token holds
 * the address's parts, and `resumeAddress` puts them together behind the trigger's own host and path.
 */
export interface Token {
	/** The execution that waits: digits. */
	execution: string;
	/** The id of the node that asked. */
	node: string;
	/** Tells one question from another that the same node asks in the same execution. */
	nonce: string;
	/** n8n's signature of the resume address, nonce included: 64 hexadecimal digits. */
	signature: string;
	/** The choice that the button stands for, from 0; `text` where any text is the answer. */
	choice: number | 'text';
	/** The name of n8n's endpoint for waiting executions, as its resume address has it. */
	endpoint: string;
}

/** WhatsApp's least limit for what a button carries: a quick reply's payload (Infobip contract §22.4). */
const LONGEST_TOKEN = 128;

/** Its first part, which also is its version. */
const VERSION = 'n8nw1';

const DEFAULT_ENDPOINT = 'webhook-waiting';

/** As many as the rows of a list, or the buttons of a template. */
const MOST_CHOICES = 10;

const UUID = /^([\da-f]{8})-([\da-f]{4})-([\da-f]{4})-([\da-f]{4})-([\da-f]{12})$/;
const PLAIN = /^[\w-]+$/;
const EXECUTION = /^[1-9]\d{0,19}$/;
const SIGNATURE = /^[\da-f]{64}$/;

/** A node's id: u and a UUID's bytes, t and plain text, or b and the bytes of any other text. */
function packNode(id: string): string {
	if (UUID.test(id)) return `u${Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url')}`;
	return PLAIN.test(id) ? `t${id}` : `b${Buffer.from(id, 'utf8').toString('base64url')}`;
}

function unpackNode(packed: string): string {
	const rest = packed.slice(1);
	if (packed.startsWith('t')) return rest;
	const bytes = Buffer.from(rest, 'base64url');
	return packed.startsWith('u')
		? bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
		: bytes.toString('utf8');
}

const join = ({ execution, node, nonce, signature, choice, endpoint }: Token): string =>
	[
		VERSION,
		execution,
		packNode(node),
		nonce,
		Buffer.from(signature, 'hex').toString('base64url'),
		choice === 'text' ? 't' : String(choice),
		...(endpoint === DEFAULT_ENDPOINT ? [] : [endpoint]),
	].join('.');

/**
 * @throws UserError when it does not fit into what a button carries, or n8n's address is not as expected:
 * nobody could answer
 */
export function writeToken(token: Token): string {
	const text = join(token);
	if (text.length > LONGEST_TOKEN) {
		throw new UserError("The node's ID is too long to be part of a WhatsApp button", {
			description: 'Duplicate the node and use the copy instead: n8n gives it a short ID',
		});
	}
	if (readToken(text) === undefined) {
		throw new UserError('The address at which n8n waits for the answer has an unexpected form', {
			description:
				'Set the environment variable N8N_ENDPOINT_WEBHOOK_WAIT of this n8n to letters, digits and hyphens, or remove it',
		});
	}
	return text;
}

/** The parts of a token; `undefined` when the text is anything else. Whether n8n made it, only n8n can tell. */
export function readToken(text: string | undefined): Token | undefined {
	if (text === undefined || text.length > LONGEST_TOKEN || !text.startsWith(`${VERSION}.`)) return undefined;
	const [, execution = '', packed = '', nonce = '', signed = '', chosen = '', endpoint = DEFAULT_ENDPOINT] =
		text.split('.');
	const token: Token = {
		execution,
		node: unpackNode(packed),
		nonce,
		signature: Buffer.from(signed, 'base64url').toString('hex'),
		choice: chosen === 't' ? 'text' : Number(chosen),
		endpoint,
	};
	const isWhole =
		EXECUTION.test(execution) &&
		token.node !== '' &&
		PLAIN.test(nonce) &&
		SIGNATURE.test(token.signature) &&
		(token.choice === 'text' || (Number.isInteger(token.choice) && token.choice < MOST_CHOICES)) &&
		PLAIN.test(endpoint);
	// Written anew it must be the same: there are many spellings of the same bytes, of which one is a token.
	return isWhole && join(token) === text ? token : undefined;
}

/** The parts of the address at which n8n waits, but for the choice. */
export type Question = Omit<Token, 'choice'>;

/**
 * The parts of n8n's signed resume address.
 * @param signedUrl as `getSignedResumeUrl({ nonce })` gives it: `…/<endpoint>/<execution>/<node>?nonce=&signature=`
 * @param execution its id
 * @param node the id of the node that waits
 */
export function questionOf(signedUrl: string, execution: string, node: string): Question {
	const { pathname, searchParams } = new URL(signedUrl);
	const [endpoint = ''] = pathname.split('/').slice(-3);
	return {
		execution,
		node,
		nonce: searchParams.get('nonce') ?? '',
		signature: searchParams.get('signature') ?? '',
		endpoint,
	};
}

/**
 * The address at which an execution waits for the answer.
 * @param ownUrl the production URL of the trigger that got the answer: its host and path are where n8n is
 * @param hasWebhookId whether n8n has given the trigger a webhook id, which is one segment of its path; without
 * it, workflow id and node name are two
 * @returns `undefined` when the trigger has no usable URL
 */
export function resumeAddress(token: Token, ownUrl: string, hasWebhookId: boolean): string | undefined {
	if (!URL.canParse(ownUrl)) return undefined;
	const { origin, pathname } = new URL(ownUrl);
	// After n8n's own path: the endpoint for webhooks, the trigger's id and "webhook".
	const base = pathname
		.split('/')
		.slice(0, hasWebhookId ? -3 : -4)
		.join('/');
	const { endpoint, execution, node, nonce, signature } = token;
	return `${origin}${base}/${endpoint}/${execution}/${encodeURIComponent(node)}?nonce=${nonce}&signature=${signature}`;
}
