import type { Cluster } from '../cluster.ts';
import { webhookPaths } from '../settings.ts';

/**
 * Where the reverse proxy of docs/scaling.md sends a request.
 * @param url any address of this n8n; path and query stay as they are
 */
export function proxied({ session, webhook }: Pick<Cluster, 'session' | 'webhook'>, url: string): string {
	const { pathname, search } = new URL(url);
	const isForWebhook = webhookPaths.some((path) => pathname.startsWith(path));
	return (isForWebhook ? webhook.url : session.url) + pathname + search;
}
