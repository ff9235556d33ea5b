import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import getPort from 'get-port';
import { providers } from '../simulator/providers.ts';
import { startSimulator } from '../simulator/server.ts';
import { ensureN8n } from './n8n/install.ts';
import { packTarball } from './n8n/package.ts';
import { startTrialN8n } from './n8n/trial.ts';
import { cachePath } from './setup/cache.mjs';
import { play } from './trial/play.ts';
import { renewTrialCredential } from './trial/providers.ts';
import { describeOpenN8n, describeProvider, describeRoundTrip } from './trial/print.ts';

/**
 * Providers register public https addresses only: n8n shows this one, and the simulator posts to n8n instead.
 */
const publicUrl = 'https://n8n.example.com';

/**
 * `npm start`: installs this package into an n8n of its own and plays each provider's round trip against the
 * simulator. `--once` ends after that; otherwise n8n stays open until Ctrl-C, and what was built in it is kept
 * for the next start, unless `--fresh` deletes it. PORT chooses n8n's port.
 */
async function start({ once, fresh }: { once: boolean; fresh: boolean }): Promise<void> {
	const port = await choosePort(process.env.PORT ?? '5678');
	const install = await ensureN8n('2');
	const tarball = await packTarball();
	const kept = once ? undefined : keptFolder(fresh);
	const simulator = await startSimulator({ n8n: { publicUrl, url: `http://127.0.0.1:${port}` } });
	const { n8n, session } = await startTrialN8n(install, tarball, {
		port,
		userFolder: kept?.folder,
		env: { WEBHOOK_URL: `${publicUrl}/`, ...(kept && { N8N_ENCRYPTION_KEY: kept.encryptionKey }) },
	});
	try {
		if (kept) console.log(describeOpenN8n({ url: n8n.url, publicUrl, folder: kept.folder }, simulator));
		for (const provider of providers) {
			if (kept?.isNew === false) await renewTrialCredential(session, provider, simulator);
			else console.log(describeRoundTrip(provider, await play(provider, session, simulator)));
			if (kept) console.log(describeProvider(provider, simulator));
		}
		if (once) return;
		console.log('\nPress Ctrl-C to end n8n and the simulator.\n');
		// Ctrl-C is the way to end this, hence no failure.
		for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(0));
		await n8n.ended();
		throw new Error('n8n has ended by itself');
	} finally {
		await n8n.stop();
		await simulator.close();
	}
}

/** The trial's own folder: what somebody has built stays in it. */
function keptFolder(fresh: boolean): { folder: string; isNew: boolean; encryptionKey: string } {
	const folder = cachePath('trial');
	if (fresh) rmSync(folder, { recursive: true, force: true });
	const keyFile = join(folder, 'encryption-key');
	const isNew = !existsSync(keyFile);
	if (isNew) {
		mkdirSync(folder, { recursive: true });
		writeFileSync(keyFile, randomBytes(24).toString('hex'), { mode: 0o600 });
	}
	return { folder, isNew, encryptionKey: readFileSync(keyFile, 'utf8') };
}

async function choosePort(text: string): Promise<number> {
	const port = Number(text);
	if (!Number.isInteger(port) || port < 1 || port > 65535) {
		throw new Error(`PORT=${text} is not a port: it takes a whole number from 1 to 65535`);
	}
	const free = await getPort({ port, host: '127.0.0.1' });
	if (free !== port) {
		throw new Error(`Port ${port} is in use. Choose another one, for example: PORT=${free} npm start`);
	}
	return port;
}

try {
	await start({ once: process.argv.includes('--once'), fresh: process.argv.includes('--fresh') });
} catch (error) {
	console.error(`\nnpm start failed: ${error instanceof Error ? error.message : String(error)}`);
	process.exitCode = 1;
}
