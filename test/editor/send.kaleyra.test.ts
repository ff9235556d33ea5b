import { kaleyra } from '../providers/kaleyra.ts';
import { testSending } from './harness/testSending.ts';

testSending(kaleyra);
