import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Provider } from '../../simulator/providers.ts';
import { writeDist } from '../build/dist.mjs';
import {
	othersThan,
	repository,
	singleExamples,
	singleFolder,
	singlePackageJson,
	singlePackageText,
	withOwnTypes,
} from './singlePackage.ts';
import { singleReadme } from './singleReadme.ts';

/**
 * Makes the folder of a provider's own package, ready for `npm publish`.
 * @returns the folder
 */
export async function writeSinglePackage(provider: Provider): Promise<string> {
	const folder = join(repository, singleFolder(provider));
	const { n8n } = singlePackageJson(provider);
	rmSync(join(folder, 'examples'), { recursive: true, force: true });
	mkdirSync(join(folder, 'examples'), { recursive: true });
	writeFileSync(join(folder, 'package.json'), singlePackageText(provider));
	const examples = singleExamples(provider);
	for (const [file, text] of examples) writeFileSync(join(folder, 'examples', file), text);
	writeFileSync(join(folder, 'README.md'), singleReadme(provider, [...examples.keys()]));
	copyFileSync(join(repository, 'LICENSE'), join(folder, 'LICENSE'));
	await writeDist(repository, folder, [...n8n.credentials, ...n8n.nodes], {
		unnamed: othersThan(provider),
		renamed: (text) => withOwnTypes(provider, text),
	});
	return folder;
}
