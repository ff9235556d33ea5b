import { z } from 'zod/v3';

/** The variable by which the test run tells the tests of the n8n that it has started for them. */
export const sharedN8nVariable = 'E2E_N8N';

const sharedN8nSchema = z.object({
	url: z.string(),
	/** Cookie of its signed-in owner. */
	cookie: z.string(),
	/** N8N_USER_FOLDER: `.n8n/database.sqlite` is below it. */
	userFolder: z.string(),
	/** All that n8n wrote to its output. */
	logFile: z.string(),
	/** The packed package that is installed in it. */
	tarball: z.string(),
	/** For tests that start an n8n of their own: `startTrialN8n(install, tarball)`. */
	install: z.object({ dir: z.string(), version: z.string(), program: z.array(z.string()) }),
});
export type SharedN8n = z.infer<typeof sharedN8nSchema>;

/**
 * The n8n that all end-to-end tests share. @throws {Error} when Jest was not started by `npm run test:e2e`
 */
export function sharedN8n(): SharedN8n {
	const value = process.env[sharedN8nVariable];
	if (!value) throw new Error('End-to-end tests need an n8n: run them with npm run test:e2e');
	return sharedN8nSchema.parse(JSON.parse(value));
}
