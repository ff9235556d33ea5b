export interface CallbackOptions {
	headers?: Record<string, string>;
	query?: Record<string, string>;
	/** POST by default; without a body for GET. */
	method?: string;
	/** Milliseconds until the post is given up; 10,000 by default. */
	timeout?: number;
}

/**
 * Posts a callback as a provider does.
 * @param body sent as JSON; a string is sent as it is, for bodies that are not JSON
 * @returns status and body of the answer
 */
export async function postCallback(url: string, body: unknown, options: CallbackOptions = {}) {
	const target = new URL(url);
	for (const [key, value] of Object.entries(options.query ?? {})) target.searchParams.set(key, value);
	const method = options.method ?? 'POST';
	const response = await fetch(target, {
		method,
		headers: { 'Content-Type': 'application/json', ...options.headers },
		body: method === 'GET' ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
		signal: AbortSignal.timeout(options.timeout ?? 10_000),
	});
	return { status: response.status, body: await response.text() };
}

/** `count` bodies with a message id each, all different, as `build` makes them of id and index. */
export function flood<Body>(count: number, build: (messageId: string, index: number) => Body): Body[] {
	return Array.from({ length: count }, (_, index) =>
		build(`wamid.FLOOD${String(index).padStart(6, '0')}`, index),
	);
}

/**
 * Posts all bodies, `parallel` at a time.
 * @returns how often each HTTP status came back
 */
export async function postAll(
	url: string,
	bodies: unknown[],
	{ parallel = 20, ...options }: CallbackOptions & { parallel?: number } = {},
): Promise<Record<number, number>> {
	const statuses: Record<number, number> = {};
	const queue = bodies.values();
	const worker = async () => {
		for (const body of queue) {
			const { status } = await postCallback(url, body, options);
			statuses[status] = (statuses[status] ?? 0) + 1;
		}
	};
	await Promise.all(Array.from({ length: parallel }, worker));
	return statuses;
}
