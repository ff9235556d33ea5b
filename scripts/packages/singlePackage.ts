import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod/v3';
import { type Provider, providers } from '../../simulator/providers.ts';

/** A package for one provider alone, for n8n verifies packages of one service only. */

export const repository = join(import.meta.dirname, '..', '..');

const rootSchema = z.object({
	name: z.string(),
	version: z.string(),
	description: z.string(),
	keywords: z.array(z.string()),
	license: z.string(),
	homepage: z.string(),
	author: z.object({ name: z.string(), email: z.string() }),
	repository: z.object({ type: z.string(), url: z.string() }),
	bugs: z.object({ url: z.string() }),
	engines: z.record(z.string()),
	n8n: z.object({
		n8nNodesApiVersion: z.number(),
		credentials: z.array(z.string()),
		nodes: z.array(z.string()),
	}),
	peerDependencies: z.record(z.string()),
});

const read = (path: string): string => readFileSync(join(repository, path), 'utf8');

/** package.json of the package with all providers, as far as the others share it. */
export const readRoot = (): z.infer<typeof rootSchema> => rootSchema.parse(JSON.parse(read('package.json')));

export const singleName = ({ id }: Provider): string => `n8n-nodes-${id}-whatsapp`;

/** Where the package is made, from the repository's root; its package.json is a part of the repository. */
export const singleFolder = (provider: Provider): string => `packages/${singleName(provider)}`;

/** The other providers by every name that they have. */
export function othersThan(provider: Provider): RegExp {
	const names = providers
		.filter(({ id }) => id !== provider.id)
		.flatMap(({ id, title, nodeName }) => [id, title, nodeName.replace(/WhatsApp$/, '')]);
	return new RegExp(names.join('|'), 'i');
}

/** Its package.json. n8n's scanner looks for it in the repository, by the package's name. */
export function singlePackageJson(provider: Provider) {
	const { keywords, repository: source, n8n, peerDependencies, ...root } = readRoot();
	const isOwn = (file: string): boolean =>
		basename(file).toLowerCase().startsWith(provider.nodeName.toLowerCase());
	const all = new Intl.ListFormat('en-GB').format(providers.map(({ title }) => title));
	return {
		...root,
		name: singleName(provider),
		description: root.description.replace(all, provider.title),
		keywords: keywords.filter((keyword) => !othersThan(provider).test(keyword)),
		homepage: root.homepage.replace('#readme', `/tree/main/${singleFolder(provider)}#readme`),
		repository: { ...source, directory: singleFolder(provider) },
		files: ['dist', 'examples'],
		n8n: {
			...n8n,
			credentials: n8n.credentials.filter(isOwn),
			nodes: n8n.nodes.filter(isOwn),
		},
		peerDependencies,
	};
}

/** The text of its package.json, as Prettier writes it. */
export const singlePackageText = (provider: Provider): string =>
	`${JSON.stringify(singlePackageJson(provider), null, 2)}\n`;

/** The text with the types that the package's own nodes have. */
export const withOwnTypes = (provider: Provider, text: string): string =>
	text.replaceAll(`${readRoot().name}.`, `${singleName(provider)}.`);

/** Its examples, by their file's name: those that speak to no other provider, with the types of its nodes. */
export function singleExamples(provider: Provider): Map<string, string> {
	const others = othersThan(provider);
	const examples = new Map<string, string>();
	for (const file of globSync('*.json', { cwd: join(repository, 'examples') }).sort()) {
		const text = read(`examples/${file}`);
		if (!others.test(text)) examples.set(file, withOwnTypes(provider, text));
	}
	return examples;
}
