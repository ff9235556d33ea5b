import { globSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/**
 * `node loadNodes.ts FOLDER [MODULE…]`: loads these modules, then, timed, every node of the package; prints
 * `{ ms, count }`.
 */
const [folder = '', ...loadedBefore] = process.argv.slice(2);
const require = createRequire(join(folder, 'package.json'));
for (const name of loadedBefore) require(name);
const files = globSync('dist/nodes/*/*.node.js', { cwd: folder });
const started = performance.now();
for (const file of files) require(`./${file}`);
const ms = performance.now() - started;
process.stdout.write(JSON.stringify({ ms, count: files.length }));
