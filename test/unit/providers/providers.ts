import { infobip } from '../../../nodes/Infobip/provider.ts';
import { kaleyra } from '../../../nodes/Kaleyra/provider.ts';
import { ninetyNineDigital } from '../../../nodes/NinetyNineDigital/provider.ts';
import type { Provider } from '../../../nodes/shared/provider.ts';

/** All providers, for what holds for every one of them. */
export const providers: Provider[] = [kaleyra, infobip, ninetyNineDigital];
