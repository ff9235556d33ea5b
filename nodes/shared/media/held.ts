import { type IBinaryData, type IExecuteFunctions, NodeConnectionTypes, UserError } from 'n8n-workflow';

import { cut } from '../errors';
import { isLoopback, isPublicHost, parseUrl } from '../http/urls';
import { asRecord, asText, isRecord } from '../tolerant';
import type { FileFacts } from './formats';

/** A file in a binary field of an item. */
export interface HeldFile extends FileFacts {
	/**
	 * A link of this n8n under which anyone who has it can fetch the file, without a login.
	 * @param hours how long it is valid
	 * @throws UserError when there is none that a provider could open
	 */
	link(hours: number): Promise<string>;
}

const isNamed = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

/** The file as n8n describes it; a Code node may have made it of anything. */
function described(file: unknown): IBinaryData {
	const { id, data, fileName, mimeType, bytes } = asRecord(file);
	return {
		id: asText(id),
		data: typeof data === 'string' ? data : '',
		fileName: asText(fileName),
		mimeType: asText(mimeType) ?? 'application/octet-stream',
		bytes: typeof bytes === 'number' && bytes >= 0 ? bytes : undefined,
	};
}

/** n8n says where a field is: in workflows of another mode, files are among the JSON. */
function fileIn({ helpers }: IExecuteFunctions, index: number, field: string): IBinaryData | undefined {
	try {
		return described(helpers.assertBinaryData(index, field));
	} catch {
		return undefined;
	}
}

/**
 * What n8n knows of the file in a binary field of an item.
 * @throws UserError naming the fields that the item has, when it has no such one
 */
export function binaryIn(context: IExecuteFunctions, index: number, field: unknown): IBinaryData {
	const items = context.getInputData(0, NodeConnectionTypes.Main);
	const files: unknown = items[index]?.binary;
	const names = isRecord(files) ? Object.keys(files) : [];
	if (!isNamed(field)) {
		throw new UserError('There is no binary field to send', {
			description: 'Fill in the name of the input field that holds the file, for example data',
		});
	}
	const file = fileIn(context, index, field.trim());
	if (file !== undefined) return file;
	throw new UserError(`The item has no binary field "${cut(field)}"`, {
		description:
			names.length === 0
				? 'It has none at all: put a node that makes or fetches the file before this one, and check that nodes between them pass files on'
				: `Fill in one that it has: ${cut(names.join(', '))}`,
	});
}

/** Whether the file lies where n8n moves files away from when the execution that received it ends. */
const isMoved = (id: string): boolean => /[\\/]executions[\\/]temp[\\/]/.test(id);

const inMemory = (): UserError =>
	new UserError('This n8n keeps files in memory, from which no link can be made', {
		description:
			'Set the environment variable N8N_DEFAULT_BINARY_DATA_MODE to filesystem (in queue mode to database or s3) and restart n8n, or give a URL instead of a binary field',
	});

/** The file where a link reaches it, also after this execution. @throws UserError when n8n keeps none there */
async function stored({ helpers }: IExecuteFunctions, file: IBinaryData): Promise<IBinaryData> {
	const { id, data, fileName, mimeType } = file;
	if (id !== undefined && !isMoved(id)) return file;
	const content = id === undefined ? Buffer.from(data, 'base64') : await helpers.getBinaryStream(id);
	const kept = await helpers.prepareBinaryData(content, fileName, mimeType);
	if (kept.id === undefined) throw inMemory();
	return kept;
}

/**
 * @param address of the provider's API: a trial on one machine has both there
 * @throws UserError when a provider could not open the link
 */
function requireReachable(link: string, address: string): void {
	const url = parseUrl(link);
	if (url?.protocol === 'https:' && isPublicHost(url.hostname)) return;
	if (url !== undefined && isLoopback(url.hostname) && isLoopback(new URL(address).hostname)) return;
	throw new UserError(
		`The provider cannot fetch files from this n8n: its address is ${cut(url?.origin ?? '')}`,
		{
			description:
				'Set the environment variable WEBHOOK_URL to the address under which the internet reaches this n8n, which begins with https://, and restart it; or give a URL instead of a binary field',
		},
	);
}

async function sizeOf({ helpers }: IExecuteFunctions, { id, data, bytes }: IBinaryData): Promise<number> {
	if (id === undefined) return Buffer.byteLength(data, 'base64');
	return bytes ?? (await helpers.getBinaryMetadata(id)).fileSize;
}

/**
 * The file in a binary field of an item.
 * @param address of the provider's API
 * @throws UserError naming the fields that the item has, when it has no such one
 */
export async function heldFile(
	context: IExecuteFunctions,
	index: number,
	field: unknown,
	address: string,
): Promise<HeldFile> {
	const file = binaryIn(context, index, field);
	return {
		name: file.fileName ?? '',
		mimeType: file.mimeType,
		bytes: await sizeOf(context, file),
		async link(hours) {
			const kept = await stored(context, file);
			const link = context.helpers.createBinarySignedUrl(kept, `${hours} hours`);
			requireReachable(link, address);
			return link;
		},
	};
}
