import { UserError } from 'n8n-workflow';

import { cleanText, countCharacters } from '../text';

/**
 * `text` as a URL, or `undefined` when it is not one. `URL.canParse` of Node 20 accepts text that `new URL`
 * refuses.
 * @param base what it is relative to, where it may be relative
 */
export function parseUrl(text: string, base?: URL): URL | undefined {
	try {
		return new URL(text, base);
	} catch {
		return undefined;
	}
}

/** Whether `text` names one segment of a path: dots alone would lead to another path. */
export const isSegment = (text: string): boolean => !/^\.*$/.test(text);

const LOOPBACK_HOSTS = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether it is this machine. @param hostname as `URL` gives it */
export const isLoopback = (hostname: string): boolean => LOOPBACK_HOSTS.has(hostname);

/**
 * The base URL a user typed into a credential: `https://` added when no scheme is there, spaces and trailing
 * slashes dropped. Plain http is for a local trial only, since the API key would travel readable.
 * @throws UserError when it is no URL, has a query or a fragment, even an empty one, which would swallow the
 * path that is added to it, or is `http://` to another machine
 */
export function normaliseBaseUrl(typed: string): string {
	const trimmed = typed.trim().replace(/\/+$/, '');
	if (trimmed === '') {
		throw new UserError('The credential has no base URL', {
			description: 'Fill in "Base URL" in the credential: the API address of your account',
		});
	}
	if (/[?#]/.test(trimmed)) {
		throw new UserError('The base URL in the credential has a "?" or a "#"', {
			description: 'Remove it and what follows: "Base URL" looks like https://api.example.com',
		});
	}
	const withScheme = /^[a-z][a-z\d+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
	const url = parseUrl(withScheme);
	if (
		url === undefined ||
		// A scheme without its two slashes would be the host.
		/^https?:(?!\/\/)/i.test(trimmed) ||
		// A scheme and nothing else.
		trimmed === `${url.hostname}:` ||
		trimmed.includes('\\') ||
		!['http:', 'https:'].includes(url.protocol) ||
		`${url.username}${url.password}` !== ''
	) {
		throw new UserError('The base URL in the credential is not a web address', {
			description: 'Correct "Base URL" in the credential: it looks like https://api.example.com',
		});
	}
	if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
		throw new UserError(
			'The base URL in the credential starts with http://, which would expose the API key on the network',
			{
				description: 'Write "Base URL" with https://. Plain http is for localhost only',
			},
		);
	}
	return withScheme;
}

/** A block of addresses: the first 32 bits of its start, and how many of them all its addresses share. */
type Block = [start: number, bits: number];

const v4Number = (address: string): number =>
	address.split('.').reduce((number, part) => number * 256 + Number(part), 0);

function v4Block(text: string): Block {
	const [start = '', bits = ''] = text.split('/');
	return [v4Number(start), Number(bits)];
}

/** What IANA's registries of special addresses do not call globally reachable, and multicast. */
const NOT_PUBLIC_V4 = [
	'0.0.0.0/8',
	'10.0.0.0/8',
	'100.64.0.0/10',
	'127.0.0.0/8',
	// Azure's own services answer each machine there.
	'168.63.129.16/32',
	'169.254.0.0/16',
	'172.16.0.0/12',
	'192.0.0.0/24',
	'192.0.2.0/24',
	'192.88.99.0/24',
	'192.168.0.0/16',
	'198.18.0.0/15',
	'198.51.100.0/24',
	'203.0.113.0/24',
	'224.0.0.0/3',
].map(v4Block);

/** Of the global unicast addresses, which all begin with the bits 001: protocols, documentation and 6to4. */
const NOT_PUBLIC_V6: Block[] = [
	[0x2001_0000, 23],
	[0x2001_0db8, 32],
	[0x2002_0000, 16],
	[0x3fff_0000, 20],
];

const isIn =
	(number: number) =>
	([start, bits]: Block): boolean =>
		Math.floor(number / 2 ** (32 - bits)) === Math.floor(start / 2 ** (32 - bits));

/**
 * The first 32 bits of an IPv6 address as `URL` writes it: groups in hexadecimal, the longest run of zeros as
 * `::`.
 */
function v6Head(address: string): number {
	const [first = '0', second = '0'] = address.replace(/^::/, '0:0:').replace(/::.*/, ':0:0').split(':');
	return Number.parseInt(first, 16) * 0x1_0000 + Number.parseInt(second, 16);
}

/**
 * Names that no public name server knows: a single label, and the endings of local networks; `svc` is
 * Kubernetes' own, `consul` HashiCorp's, and `fritz.box` that of a router.
 */
const LOCAL_NAME =
	/^(?:[^.]+|.+\.(?:localhost|localdomain|local|internal|intranet|private|corp|home|lan|svc|home\.arpa|consul|localnet|intra|ip|test)|(?:.+\.)?fritz\.box)\.?$/;

/**
 * Whether a server on the internet could find the host.
 * @param hostname as `URL` gives it: lower case, an IPv4 address in any spelling as four decimal numbers,
 * IPv6 in brackets
 */
export function isPublicHost(hostname: string): boolean {
	if (hostname.startsWith('[')) {
		const head = v6Head(hostname.slice(1, -1));
		return isIn(head)([0x2000_0000, 3]) && !NOT_PUBLIC_V6.some(isIn(head));
	}
	if (/^\d+\.\d+\.\d+\.\d+$/.test(hostname)) return !NOT_PUBLIC_V4.some(isIn(v4Number(hostname)));
	return !LOCAL_NAME.test(hostname);
}

/** The most characters of a file's name (Infobip contract §22.3 and §23). */
export const LONGEST_FILENAME = 240;

/** What turns the direction of writing, so that a name could seem to end otherwise than it does. */
const DIRECTIONS = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * A file's name without the path before it and without control characters.
 * @param text from outside
 * @returns `undefined` when no name is left, or one that is too long
 */
export function cleanFileName(text: string): string | undefined {
	const last = text.slice(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1);
	// Too long even with what is taken out of it: to look for that in megabytes would take seconds.
	if (last.length > 10 * LONGEST_FILENAME) return undefined;
	const name = cleanText(last).replace(DIRECTIONS, '').replace(/\s+/g, ' ').trim();
	return /^\.*$/.test(name) || countCharacters(name) > LONGEST_FILENAME ? undefined : name;
}

/**
 * The last part of a web address, as the name of its file; `undefined` when it is no name.
 * @param url as `URL` writes it
 */
export function fileNameInUrl(url: string): string | undefined {
	const encoded = new URL(url).pathname.split('/').pop() ?? '';
	try {
		// Stores such as Firebase write a whole path into the last part.
		return cleanFileName(decodeURIComponent(encoded));
	} catch {
		// A percent sign that escapes nothing belongs to the name.
		return cleanFileName(encoded);
	}
}
