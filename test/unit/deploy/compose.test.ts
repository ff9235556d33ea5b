import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { z } from 'zod/v3';

import {
	postgresArguments,
	redisArguments,
	roles,
	sharedEnvironment,
	webhookPaths,
} from '../../../bench/queue/settings.ts';

const repository = join(__dirname, '..', '..', '..');
const read = (path: string): string => readFileSync(join(repository, path), 'utf8');

const dependsOn = z.record(z.object({ condition: z.string() })).default({});
const serviceSchema = z.object({
	image: z.string(),
	command: z.union([z.string(), z.array(z.string())]),
	environment: z.record(z.string()).default({}),
	volumes: z.array(z.string()),
	secrets: z.array(z.string()).default([]),
	deploy: z.object({ replicas: z.number() }).default({ replicas: 1 }),
	healthcheck: z.object({ test: z.array(z.string()) }).optional(),
	depends_on: dependsOn,
});
const compose = z
	.object({
		services: z.record(serviceSchema),
		secrets: z.record(z.object({ file: z.string() })),
		volumes: z.record(z.null()),
	})
	.parse(parse(read('deploy/compose.yaml'), { merge: true }));

const service = (name: string) => serviceSchema.parse(compose.services[name]);
const n8nServices = Object.keys(roles).map(service);
const version = (path: string, pick: (json: unknown) => string) => pick(JSON.parse(read(path)));

describe('deploy/compose.yaml starts what npm run scale starts', () => {
	it.each(Object.entries(roles))('%s: command, number and settings', (name, role) => {
		const { command, deploy, environment } = service(name);
		expect(command).toBe(role.command);
		expect(deploy.replicas).toBe(role.count);
		expect(environment).toMatchObject({ ...sharedEnvironment, ...role.environment });
	});

	it('sets nothing for one kind of process that npm run scale sets for another only', () => {
		for (const [name, role] of Object.entries(roles)) {
			const others = Object.values(roles).flatMap(({ environment }) => Object.keys(environment));
			const foreign = others.filter((variable) => !(variable in role.environment));
			for (const variable of foreign) expect(service(name).environment).not.toHaveProperty(variable);
		}
	});

	it('runs Redis and PostgreSQL with the same arguments', () => {
		expect(service('redis').command).toEqual(expect.arrayContaining(redisArguments));
		expect(service('postgres').command).toEqual(['postgres', ...postgresArguments]);
		expect(service('postgres').environment).toMatchObject({
			POSTGRES_DB: sharedEnvironment.DB_POSTGRESDB_DATABASE,
			POSTGRES_USER: sharedEnvironment.DB_POSTGRESDB_USER,
		});
	});

	it('sends to the webhook processor what the page says', () => {
		const [, rule = ''] = /with TLS in front: (.*?) to port 5680/s.exec(read('docs/scaling.md')) ?? [];
		expect([...rule.matchAll(/`(.*?)`/g)].map(([, path]) => path)).toEqual(webhookPaths);
		const [, comment = ''] = /The reverse proxy sends (.*?) here/.exec(read('deploy/compose.yaml')) ?? [];
		expect(comment.match(/\/[\w-]+\//g)).toEqual(webhookPaths);
	});

	it('uses the n8n that is tested, in every n8n service, and this version of the package', () => {
		const n8n = version(
			'n8n/2/package.json',
			(json) => z.object({ dependencies: z.object({ n8n: z.string() }) }).parse(json).dependencies.n8n,
		);
		const images = [...n8nServices, service('package')].map(({ image }) => image);
		expect(new Set(images)).toEqual(new Set([`docker.n8n.io/n8nio/n8n:${n8n}`]));
		const own = version('package.json', (json) => {
			const { name, version: number } = z.object({ name: z.string(), version: z.string() }).parse(json);
			return `${name}@${number}`;
		});
		expect(service('package').command).toEqual([own]);
	});
});

describe('deploy/compose.yaml as a set-up to run', () => {
	it('gives every n8n process the installed package', () => {
		for (const { volumes, depends_on } of n8nServices) {
			expect(volumes).toEqual(['packages:/home/node/.n8n/nodes:ro']);
			expect(depends_on.package).toEqual({ condition: 'service_completed_successfully' });
		}
		expect(service('package').volumes).toEqual(['packages:/packages']);
		expect(Object.keys(compose.volumes).sort()).toEqual(['packages', 'postgres', 'redis']);
	});

	it('takes every secret from a file that is declared and mounted', () => {
		for (const { environment, secrets } of Object.values(compose.services)) {
			for (const [name, value] of Object.entries(environment)) {
				expect(name).not.toMatch(/(PASSWORD|KEY)$/);
				if (name.endsWith('_FILE')) {
					const secret = value.replace('/run/secrets/', '');
					expect(secrets).toContain(secret);
					expect(compose.secrets[secret]).toEqual({ file: `./secrets/${secret}` });
				}
			}
		}
		for (const { environment } of n8nServices) {
			expect(environment).toMatchObject({
				N8N_ENCRYPTION_KEY_FILE: '/run/secrets/encryption_key',
				DB_POSTGRESDB_PASSWORD_FILE: '/run/secrets/postgres_password',
				QUEUE_BULL_REDIS_PASSWORD_FILE: '/run/secrets/redis_password',
			});
		}
	});

	it('has no secret among the arguments of a program, which the process list shows', () => {
		const lines = Object.values(compose.services).flatMap(({ command, healthcheck }) =>
			[command, healthcheck?.test ?? []].flat().flatMap((text) => text.split('\n')),
		);
		const withSecret = lines.filter((line) => line.includes('/run/secrets/'));
		expect(withSecret).toEqual([
			'requirepass "$$(cat /run/secrets/redis_password)"',
			'REDISCLI_AUTH="$$(cat /run/secrets/redis_password)" redis-cli ping | grep -q PONG',
		]);
	});

	it('checks the health of everything that stays up, and starts in an order that waits for it', () => {
		for (const [name, { healthcheck }] of Object.entries(compose.services)) {
			expect({ name, checked: healthcheck !== undefined }).toEqual({ name, checked: name !== 'package' });
		}
		const healthy = { condition: 'service_healthy' };
		for (const { depends_on } of n8nServices)
			expect(depends_on).toMatchObject({ postgres: healthy, redis: healthy });
		for (const name of ['webhook', 'worker']) expect(service(name).depends_on.main).toEqual(healthy);
	});
});
