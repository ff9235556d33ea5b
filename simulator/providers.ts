import { z } from 'zod/v3';
import { infobip } from './infobip/index.ts';
import { kaleyra } from './kaleyra/index.ts';
import { ninetyNineDigital } from './ninetyNineDigital/index.ts';
import type { ProviderRecord } from './provider.ts';

/** All providers, in their usual order: the only list of them. */
export const providers = [kaleyra, infobip, ninetyNineDigital] as const;

export type ProviderId = (typeof providers)[number]['id'];
export type Provider = ProviderRecord<ProviderId>;

const isProviderId = (text: string): text is ProviderId => providers.some(({ id }) => id === text);

export const providerId = z.string().refine(isProviderId, { message: 'is not the id of a provider' });
