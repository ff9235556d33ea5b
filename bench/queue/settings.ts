/** What `npm run scale` starts and `deploy/compose.yaml` describes: a test keeps the two in step. */

/** Every n8n process. Addresses, ports and secrets differ from place to place and are added there. */
export const sharedEnvironment = {
	EXECUTIONS_MODE: 'queue',
	DB_TYPE: 'postgresdb',
	DB_POSTGRESDB_DATABASE: 'n8n',
	DB_POSTGRESDB_USER: 'n8n',
	// n8n's default of 2 makes the executions of a worker wait for one another.
	DB_POSTGRESDB_POOL_SIZE: '10',
	// n8n ends itself when Redis is away for longer, and what it was doing ends with it; the default is 10 s.
	QUEUE_BULL_REDIS_TIMEOUT_THRESHOLD: '60000',
	// After this time without a word, and up to the interval below, a worker's executions count as dead: 45 s,
	// not 90.
	QUEUE_WORKER_LOCK_DURATION: '30000',
	QUEUE_WORKER_STALLED_INTERVAL: '15000',
	// A stop lets running executions end, whose sends take up to 30 s each.
	N8N_GRACEFUL_SHUTDOWN_TIMEOUT: '60',
	// n8n 2.41 otherwise makes a sandbox for expressions for every callback of every trigger, also where there
	// is none.
	N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE: 'true',
	// Files in a process's own folder would not be there for the next process.
	N8N_DEFAULT_BINARY_DATA_MODE: 'database',
} as const;

/** n8n's three kinds of process: the command, what only it has, and how many of it there are. */
export const roles = {
	/** Editor, API and triggers that ask; callbacks go to the webhook processor. */
	main: { command: 'start', count: 1, environment: { N8N_DISABLE_PRODUCTION_MAIN_PROCESS: 'true' } },
	/** Takes callbacks, and nothing else. */
	webhook: { command: 'webhook', count: 1, environment: {} },
	/** Runs workflows; its health endpoint answers only when asked for. */
	worker: {
		command: 'worker',
		count: 2,
		environment: { N8N_CONCURRENCY_PRODUCTION_LIMIT: '10', QUEUE_HEALTH_CHECK_ACTIVE: 'true' },
	},
} as const;

/**
 * What the reverse proxy sends to a webhook processor; everything else goes to main. These are the paths that
 * n8n's `AbstractServer` leaves out where production webhooks are disabled, as they are on main.
 */
export const webhookPaths = ['/webhook/', '/webhook-waiting/', '/form/', '/form-waiting/', '/mcp/'];

/** Every job is on disk before Redis confirms it, and none is dropped when memory gets short. */
export const redisArguments = [
	...['--appendonly', 'yes'],
	...['--appendfsync', 'always'],
	...['--maxmemory-policy', 'noeviction'],
];

/** Five n8n processes with up to ten connections each, and some for whoever looks on. */
export const postgresArguments = ['-c', 'max_connections=100'];
