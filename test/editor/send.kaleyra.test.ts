import { testSending } from './harness/testSending.ts';
import { kaleyra } from './providers/kaleyra.ts';

testSending(kaleyra);
