/**
 * The types of files that WhatsApp carries, with their extensions; the first one is given to a file that has
 * none.
 */
const EXTENSIONS: ReadonlyArray<readonly [type: string, ...extensions: string[]]> = [
	['application/msword', 'doc'],
	['application/pdf', 'pdf'],
	['application/vnd.ms-excel', 'xls'],
	['application/vnd.ms-powerpoint', 'ppt'],
	['application/vnd.openxmlformats-officedocument.presentationml.presentation', 'pptx'],
	['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx'],
	['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'],
	['application/vnd.rar', 'rar'],
	['application/zip', 'zip'],
	['audio/aac', 'aac'],
	['audio/amr', 'amr'],
	['audio/mp4', 'm4a'],
	['audio/mpeg', 'mp3'],
	['audio/ogg', 'ogg', 'oga', 'opus'],
	['image/gif', 'gif'],
	['image/jpeg', 'jpg', 'jpeg'],
	['image/png', 'png'],
	['image/webp', 'webp'],
	['text/csv', 'csv'],
	['text/plain', 'txt'],
	['text/vcard', 'vcf'],
	['text/x-vcard', 'vcf'],
	['video/3gpp', '3gp', '3gpp'],
	['video/mp4', 'mp4'],
	['video/x-msvideo', 'avi'],
];

const byType = new Map(EXTENSIONS.map(([type, extension]) => [type, extension]));

const byExtension = new Map(
	// The first type of an extension stays.
	[...EXTENSIONS]
		.reverse()
		.flatMap(([type, ...extensions]) => extensions.map((extension): [string, string] => [extension, type])),
);

/**
 * The extension of a file's name, in lower case; blank when it has none. A digit behind a dot is no
 * extension.
 */
export const extensionOf = (name: string): string =>
	/\.([a-z\d]*[a-z][a-z\d]*)$/i.exec(name)?.[1]?.toLowerCase() ?? '';

/** The extension for a MIME type that WhatsApp carries. */
export const extensionFor = (type: string): string | undefined => byType.get(type);

/** The MIME type of an extension. */
export const typeFor = (extension: string): string | undefined => byExtension.get(extension);
