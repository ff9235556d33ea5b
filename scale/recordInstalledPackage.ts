import { z } from 'zod/v3';
import { readPackageJson } from '../scripts/n8n/package.ts';
import type { Postgres } from './servers/postgres.ts';

const nodeTypesSchema = z.array(z.object({ name: z.string(), displayName: z.string() }));

const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;

/**
 * Enters the package into the tables behind Settings > Community nodes, as n8n's main process does after an
 * install. Webhook processors and workers look there, when they start, for what they have to have.
 * @param nodeTypes what the main process answers at `/types/nodes.json`, proof of what it loaded
 * @throws {Error} when n8n did not load a node of this package
 */
export async function recordInstalledPackage(postgres: Postgres, nodeTypes: unknown): Promise<void> {
	const { name, version, author } = readPackageJson();
	const loaded = nodeTypesSchema.parse(nodeTypes).filter((type) => type.name.startsWith(`${name}.`));
	if (loaded.length === 0) throw new Error(`n8n loaded no node of ${name}`);
	const installed = [name, version, author.name, author.email].map(text).join(', ');
	const nodes = loaded.map((type) => `(${text(type.displayName)}, ${text(type.name)}, 1, ${text(name)})`);
	await postgres.query(`
		INSERT INTO installed_packages ("packageName", "installedVersion", "authorName", "authorEmail")
		VALUES (${installed});
		INSERT INTO installed_nodes (name, type, "latestVersion", package) VALUES ${nodes.join(', ')}`);
}
