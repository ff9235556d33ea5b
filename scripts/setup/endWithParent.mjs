/**
 * Preloaded into every Node.js process of a run: one whose parent is gone, even by `kill -9`, gets the
 * SIGTERM that the parent could not send, and SIGKILL when it is still there five seconds later.
 */
const parent = process.ppid;
let secondsAlone = 0;

setInterval(() => {
	if (process.ppid !== parent) process.kill(process.pid, secondsAlone++ < 5 ? 'SIGTERM' : 'SIGKILL');
}, 1000).unref();
