import { type Simulator, startSimulator } from '../simulator/server.ts';

/** A simulator for the test file that imports it, reset before each test. For use in tests and hooks. */
export let simulator: Simulator;
beforeAll(async () => {
	simulator = await startSimulator();
});
beforeEach(() => simulator.reset());
afterAll(async () => await simulator.close());
