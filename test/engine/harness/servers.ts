import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTcpServer, type Server as TcpServer, type Socket } from 'node:net';

/** Servers on loopback for one test each, which are gone after it. */
const servers: Array<Server | TcpServer> = [];
afterEach(() => {
	for (const server of servers.splice(0)) {
		if ('closeAllConnections' in server) server.closeAllConnections();
		server.close();
	}
});

async function start(server: Server | TcpServer): Promise<string> {
	servers.push(server);
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('No port');
	return `http://127.0.0.1:${address.port}`;
}

/** An HTTP server that gives any answer. @returns its address, and how often it was asked */
export async function serve(answer: RequestListener) {
	const seen = { requests: 0 };
	const server = createServer((request, response) => {
		seen.requests += 1;
		request.resume().once('end', () => answer(request, response));
	});
	return { baseUrl: await start(server), seen };
}

/** A server that writes whatever it likes once something has come in. @returns its address */
export const serveRaw = async (answer: (socket: Socket) => void): Promise<string> =>
	await start(
		createTcpServer((socket) => {
			socket.on('error', () => {});
			socket.once('data', () => answer(socket));
		}),
	);
