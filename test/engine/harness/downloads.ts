import type { RequestListener } from 'node:http';

import type { INode, INodeParameters } from 'n8n-workflow';

import type { ProviderUnderTest } from '../../providers/provider.ts';
import { runNode, type EngineRun } from './engine.ts';
import { nodeOf } from './sends.ts';
import { serve } from './servers.ts';

/** A server at the account's own address. @returns its address, and the requests that came */
export async function ownServer(answer: RequestListener) {
	const requests: Array<{ url: string; headers: Record<string, string | string[] | undefined> }> = [];
	const { baseUrl } = await serve((request, response) => {
		requests.push({ url: request.url ?? '', headers: request.headers });
		void answer(request, response);
	});
	return { baseUrl, requests };
}

/** Downloads the file of each item, whose JSON is that of a trigger's event. */
export async function download(
	provider: ProviderUnderTest,
	baseUrl: string,
	urls: string[],
	settings: Partial<INode> = {},
	parameters: INodeParameters = {},
): Promise<EngineRun> {
	return await runNode(
		nodeOf(provider, { baseUrl }),
		{ resource: 'media', operation: 'download', ...parameters },
		urls.map((url) => ({ json: { event: 'media', media: { kind: 'image', url } } })),
		settings,
	);
}
