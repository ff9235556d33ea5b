import getPort from 'get-port';
import { providers } from '../simulator/providers.ts';
import { startSimulator } from '../simulator/server.ts';
import { ensureN8n } from './n8n/install.ts';
import { packTarball } from './n8n/package.ts';
import { startTrialN8n } from './n8n/trial.ts';
import { play } from './trial/play.ts';
import { describeOpenN8n, describeProvider, describeRoundTrip } from './trial/print.ts';

/**
 * Providers register public https addresses only: n8n shows this one, and the simulator posts to n8n instead.
 */
const publicUrl = 'https://n8n.example.com';

/**
 * `npm start`: installs this package into an n8n of its own and plays each provider's round trip against the
 * simulator. `--once` ends after that; otherwise n8n stays open until Ctrl-C. PORT chooses n8n's port.
 */
async function start(once: boolean): Promise<void> {
	const port = await choosePort(process.env.PORT ?? '5678');
	const install = await ensureN8n('2');
	const tarball = await packTarball();
	const simulator = await startSimulator({ n8n: { publicUrl, url: `http://127.0.0.1:${port}` } });
	const { n8n, session } = await startTrialN8n(install, tarball, {
		port,
		env: { WEBHOOK_URL: `${publicUrl}/` },
	});
	try {
		for (const provider of providers) {
			console.log(describeRoundTrip(provider, await play(provider, session, simulator)));
		}
		if (once) return;
		for (const provider of providers) console.log(describeProvider(provider, simulator));
		console.log(describeOpenN8n(n8n.url, simulator.url));
		// Ctrl-C is the way to end this, hence no failure; n8n and its data go with this process.
		for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(0));
		await n8n.ended();
		throw new Error('n8n has ended by itself');
	} finally {
		await n8n.stop();
		await simulator.close();
	}
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
	await start(process.argv.includes('--once'));
} catch (error) {
	console.error(`\nnpm start failed: ${error instanceof Error ? error.message : String(error)}`);
	process.exitCode = 1;
}
