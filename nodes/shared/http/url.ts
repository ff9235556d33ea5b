/**
 * `text` as a URL, or `undefined` when it is not one. `URL.canParse` of Node 20 accepts text that `new URL`
 * refuses.
 */
export function parseUrl(text: string): URL | undefined {
	try {
		return new URL(text);
	} catch {
		return undefined;
	}
}
