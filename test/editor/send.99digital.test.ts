import { ninetyNineDigital } from '../providers/ninetyNineDigital.ts';
import { testSending } from './harness/testSending.ts';

testSending(ninetyNineDigital);
