import type { ProviderId } from '../../simulator/providers.ts';
import { infobip } from './infobip.ts';
import { kaleyra } from './kaleyra.ts';
import { ninetyNineDigital } from './ninetyNineDigital.ts';
import type { ProviderUnderTest } from './provider.ts';

const byId: Record<ProviderId, ProviderUnderTest> = { kaleyra, infobip, '99digital': ninetyNineDigital };

/** All providers, for the tests that hold for every provider. */
export const providers = Object.values(byId);
