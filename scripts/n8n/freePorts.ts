import { createServer, type Server } from 'node:net';
import { hasCode } from '../setup/errorCode.mjs';

function listen(port: number): Promise<Server> {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.once('error', reject);
		server.listen(port, '127.0.0.1', () => resolve(server));
	});
}

const close = (server: Server): Promise<void> => new Promise((resolve) => server.close(() => resolve()));

/** Ports on loopback that nobody listens on, all different. */
export async function freePorts(count: number): Promise<number[]> {
	const servers = await Promise.all(Array.from({ length: count }, () => listen(0)));
	const ports = servers.map((server) => {
		const address = server.address();
		if (address === null || typeof address === 'string') throw new Error('A TCP server has no port');
		return address.port;
	});
	await Promise.all(servers.map(close));
	return ports;
}

/** Whether something listens on this port of the loopback interface already. */
export async function isPortTaken(port: number): Promise<boolean> {
	try {
		await close(await listen(port));
		return false;
	} catch (error) {
		if (hasCode(error, 'EADDRINUSE')) return true;
		throw error;
	}
}
