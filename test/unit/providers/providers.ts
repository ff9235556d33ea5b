import { providers as records } from '../../providers/index.ts';

/** What the nodes know of each provider, for what holds for every one of them. */
export const providers = records.map(({ provider }) => provider);
