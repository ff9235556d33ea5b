import { infobip } from './infobip.ts';
import { kaleyra } from './kaleyra.ts';
import { ninetyNineDigital } from './ninetyNineDigital.ts';
import type { EditorProvider } from './provider.ts';

export const providers: EditorProvider[] = [kaleyra, infobip, ninetyNineDigital];
