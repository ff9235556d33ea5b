/** The URL that `text` is, or `undefined` when it is none. (`URL.canParse` of Node 20 says yes to some text that `new URL` refuses.) */
export function parseUrl(text: string): URL | undefined {
	try {
		return new URL(text);
	} catch {
		return undefined;
	}
}
