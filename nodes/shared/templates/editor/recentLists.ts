import type { ILoadOptionsFunctions } from 'n8n-workflow';

import type { Account } from '../../http/account';
import { cacheKey } from './cacheKey';
import { listTemplates, type TemplateProvider } from '../listTemplates';
import type { Template } from '../template';

interface RecentList {
	/** In terms of a clock that nobody sets. */
	readAt: number;
	templates: Promise<Template[]>;
}

/**
 * Lists as they were read for one opening of the form: searching in one, and filling in its fields, reads
 * nothing again.
 */
const recentLists = new Map<string, RecentList>();
const FRESH = 60_000;
const MOST_LISTS = 20;

function forget(now: number): void {
	for (const [key, { readAt }] of recentLists) {
		if (now - readAt > FRESH || recentLists.size >= MOST_LISTS) recentLists.delete(key);
	}
}

/**
 * The templates of the form's account and sender, read anew after a minute. @throws UserError that says why
 * they cannot be read
 */
export async function recentTemplates(
	context: ILoadOptionsFunctions,
	provider: TemplateProvider,
	account: Account,
): Promise<Template[]> {
	const from: unknown = context.getCurrentNodeParameter('from');
	const key = cacheKey([provider.name, from ?? '', account.data]);
	const now = performance.now();
	const recent = recentLists.get(key);
	if (recent !== undefined && now - recent.readAt <= FRESH) return await recent.templates;
	forget(now);
	const fresh = { readAt: now, templates: listTemplates(context, provider, account, from) };
	recentLists.set(key, fresh);
	fresh.templates.catch(() => {
		if (recentLists.get(key) === fresh) recentLists.delete(key);
	});
	return await fresh.templates;
}
