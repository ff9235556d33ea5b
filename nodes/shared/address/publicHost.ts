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

/** Names that no public name server knows: a single label, and the endings of local networks; `svc` is Kubernetes' own. */
const LOCAL_NAME =
	/^(?:[^.]+|.+\.(?:localhost|localdomain|local|internal|intranet|private|corp|home|lan|svc|home\.arpa))\.?$/;

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
