import { jest } from '@jest/globals';
import { mockDeep } from 'jest-mock-extended';
import type { ICredentialDataDecryptedObject, IDataObject, IHookFunctions } from 'n8n-workflow';
import { z } from 'zod/v3';

import { isRegistered, register, unregister } from '../../../../nodes/shared/registration/registration.ts';
import { NODE } from '../nodeContext.ts';
import { providerOf, theirs, type Registry } from './registry.ts';

/** The hooks of a trigger, in the order in which n8n calls them. */

export const SENDER = '12025550100';
export const PRODUCTION = 'https://n8n.example.com/webhook/1f0c/webhook';
export const TEST = 'https://n8n.example.com/webhook-test/1f0c/webhook';

export interface Setup {
	credential?: ICredentialDataDecryptedObject | 'none';
	registration?: 'automatic' | 'manual';
	replace?: boolean;
	production?: string;
	test?: string;
	/** A future n8n may keep where it keeps its mode from nodes. */
	hidesMode?: boolean;
}

/** What n8n's HookContext keeps of the mode. */
const hookContext = z.object({ webhookData: z.object({ isTest: z.boolean() }) });

type Mode = 'trigger' | 'manual' | 'internal';

interface State extends Registry {
	credential: NonNullable<Setup['credential']>;
	production: string;
}

export function n8n(setup: Setup = {}) {
	const state: State = {
		registered: {},
		calls: [],
		fails: undefined,
		credential: setup.credential ?? { defaultSender: SENDER },
		production: setup.production ?? PRODUCTION,
	};
	const provider = providerOf(state);

	const logs: string[] = [];
	const log = (line: string) => void logs.push(line);

	function context(mode: Mode, isTest: boolean, staticData: IDataObject) {
		const hooks = mockDeep<IHookFunctions>();
		const credentials = { testApi: { id: '1', name: 'T' } };
		const { credential } = state;
		hooks.getNode.mockReturnValue(credential === 'none' ? NODE : { ...NODE, credentials });
		if (credential === 'none')
			hooks.getCredentials.mockRejectedValue(new Error('Node does not require credentials'));
		else hooks.getCredentials.mockResolvedValue(credential);
		const { registration = 'automatic', replace = false, test = TEST, hidesMode } = setup;
		hooks.getNodeParameter.mockImplementation((name: string) => {
			if (name === 'registration') return registration;
			if (name === 'options.replaceExistingWebhook') return replace;
			throw new Error(`Could not get parameter "${name}"`);
		});
		hooks.logger.warn.mockImplementation(log);
		hooks.logger.error.mockImplementation(log);
		hooks.getMode.mockReturnValue(mode);
		hooks.getWorkflowStaticData.mockReturnValue(staticData);
		// As HookContext of n8n has it.
		Object.assign(hooks, { webhookData: { isTest } });
		hooks.getNodeWebhookUrl.mockImplementation(function (this: unknown) {
			const asked = hookContext.parse(this).webhookData.isTest;
			return (hidesMode === true ? isTest : asked) ? test : state.production;
		});
		return hooks;
	}

	async function createIfMissing(mode: Mode, isTest: boolean, staticData: IDataObject) {
		const hooks = context(mode, isTest, staticData);
		if (await isRegistered(hooks, provider)) return;
		// Time passes at once.
		jest.useFakeTimers();
		const time = jest.advanceTimersByTimeAsync(1_000);
		await Promise.all([register(context(mode, isTest, staticData), provider), time]);
	}
	async function remove(isTest: boolean, staticData: IDataObject) {
		const hooks = context('internal', isTest, staticData);
		await unregister(hooks, provider);
	}

	/** That of production is kept with the workflow. */
	const kept: IDataObject = {};
	return {
		state,
		logs,
		provider,
		context,
		/** The URLs that are registered for a number now. */
		urls: (sender = SENDER) => (state.registered[sender] ?? []).map(({ url }) => url),
		preset(...urls: string[]) {
			state.registered[SENDER] = urls.map(theirs);
		},
		async publish() {
			try {
				await createIfMissing('trigger', false, kept);
			} catch (error) {
				await remove(false, kept).catch(() => undefined);
				throw error;
			}
		},
		unpublish: async () => await remove(false, kept),
		/** Starts listening for a test event; what it gives ends it, with an event or when the time is over. */
		async listen() {
			const staticData: IDataObject = {};
			try {
				await createIfMissing('manual', true, staticData);
			} catch (error) {
				await remove(true, staticData);
				throw error;
			}
			return async () => await remove(true, staticData);
		},
	};
}
