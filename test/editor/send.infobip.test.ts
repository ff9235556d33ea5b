import { infobip } from '../providers/infobip.ts';
import { testSending } from './harness/testSending.ts';

testSending(infobip);
