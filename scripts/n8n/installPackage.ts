import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod/v3';
import { run } from '../run.ts';
import { type PackageJson, packageJsonIn, readPackageJson } from './package.ts';

/**
 * Puts a packed package where n8n puts one that a user installs under Settings > Community nodes, in the
 * steps of n8n's own `CommunityPackagesService.downloadPackage`: unpack, drop the development fields, install
 * what is left, note it in `nodes/package.json`. Done before n8n starts; `recordInstalledPackage` follows
 * once it runs.
 * @param userFolder n8n's N8N_USER_FOLDER
 */
export async function installPackage(userFolder: string, tarball: string): Promise<void> {
	const nodes = join(userFolder, '.n8n', 'nodes');
	const { name } = await packageJsonIn(tarball);
	const folder = join(nodes, 'node_modules', name);
	mkdirSync(folder, { recursive: true });
	await run('tar', ['-xzf', tarball, '-C', folder, '--strip-components=1'], { cwd: nodes });

	const packageJsonPath = join(folder, 'package.json');
	const packageJson = readPackageJson(packageJsonPath);
	for (const field of ['devDependencies', 'peerDependencies', 'optionalDependencies'])
		delete packageJson[field];
	writeFileSync(packageJsonPath, JSON.stringify(packageJson, null, 2));
	const flags = ['--audit=false', '--fund=false', '--bin-links=false', '--install-strategy=shallow'];
	await run('npm', ['install', ...flags, '--ignore-scripts=true', '--package-lock=false'], { cwd: folder });

	const listPath = join(nodes, 'package.json');
	const { dependencies } = existsSync(listPath)
		? listSchema.parse(JSON.parse(readFileSync(listPath, 'utf8')))
		: { dependencies: {} };
	const installed = {
		name: 'installed-nodes',
		private: true,
		dependencies: { ...dependencies, [name]: packageJson.version },
	};
	writeFileSync(listPath, JSON.stringify(installed, null, 2));
}

/** n8n's list of what is installed. */
const listSchema = z.object({ dependencies: z.record(z.string()) });

const nodeTypesSchema = z.array(
	z.object({
		name: z.string(),
		displayName: z.string(),
		version: z.union([z.number(), z.array(z.number())]),
	}),
);

/**
 * Enters the package into the tables behind Settings > Community nodes, as n8n does after it has loaded a
 * package.
 * @param userFolder N8N_USER_FOLDER of a running n8n on SQLite
 * @param packageJson of the package
 * @param nodeTypes what that n8n answers at `/types/nodes.json`, proof of what it loaded
 * @throws {Error} when n8n did not load a node of this package
 */
export function recordInstalledPackage(
	userFolder: string,
	{ name, version, author }: PackageJson,
	nodeTypes: unknown,
): void {
	const loaded = nodeTypesSchema
		.parse(nodeTypes)
		// n8n's Human in the Loop tool of a node has the node's display name.
		.filter((type) => type.name.startsWith(`${name}.`) && !type.name.endsWith('HitlTool'));
	if (loaded.length === 0) throw new Error(`n8n loaded no node of ${name}; its log says why`);

	const database = new DatabaseSync(join(userFolder, '.n8n', 'database.sqlite'), { timeout: 10_000 });
	try {
		database
			.prepare(
				`INSERT OR REPLACE INTO installed_packages
				(packageName, installedVersion, authorName, authorEmail, createdAt, updatedAt)
				VALUES (?, ?, ?, ?, datetime('now'), datetime('now'))`,
			)
			.run(name, version, author.name, author.email);
		const insertNode = database.prepare(
			'INSERT OR REPLACE INTO installed_nodes (name, type, latestVersion, package) VALUES (?, ?, ?, ?)',
		);
		for (const node of loaded) {
			insertNode.run(node.displayName, node.name, Math.max(...[node.version].flat()), name);
		}
	} finally {
		database.close();
	}
}
