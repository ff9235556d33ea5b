import { testSending } from './harness/testSending.ts';
import { infobip } from './providers/infobip.ts';

testSending(infobip);
