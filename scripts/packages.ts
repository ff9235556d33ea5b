import { relative } from 'node:path';
import { providers } from '../simulator/providers.ts';
import { repository } from './n8n/install.ts';
import { writeSinglePackage } from './packages/write.ts';

/** `npm run packages`: makes a folder for each provider's own package, ready for `npm publish`. */
for (const provider of providers) {
	console.log(relative(repository, await writeSinglePackage(provider)));
}
