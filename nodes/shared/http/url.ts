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
