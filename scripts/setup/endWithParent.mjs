/**
 * Preloaded (`node --import`) into a process that must not outlive the one that started it: when the parent is gone
 * without a word, as after `kill -9`, the process gets the SIGTERM that the parent could not send.
 */
const parent = process.ppid;

setInterval(() => {
	if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
}, 1000).unref();
