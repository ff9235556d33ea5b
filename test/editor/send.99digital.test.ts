import { testSending } from './harness/testSending.ts';
import { ninetyNineDigital } from './providers/ninetyNineDigital.ts';

testSending(ninetyNineDigital);
