import { readFileSync, writeFileSync } from 'node:fs';

/** Linux counts in hundredths of a second, on every architecture that Node.js runs on. */
const MS_PER_TICK = 10;

/**
 * The fields of `/proc/<pid>/stat` from the third on: the name in the second may hold spaces and brackets.
 */
const statOf = (pid: number): string[] =>
	readFileSync(`/proc/${pid}/stat`, 'utf8')
		.replace(/^.*\) /s, '')
		.split(' ');

/** CPU time that a process has used so far, user and system, all its threads, in milliseconds. Linux only. */
export function cpuMs(pid: number): number {
	const [user, system] = statOf(pid).slice(11, 13);
	return (Number(user) + Number(system)) * MS_PER_TICK;
}

/**
 * The same for the processes that this one has started and that have ended, with those that they had started.
 */
export function endedChildrenCpuMs(): number {
	const [user, system] = statOf(process.pid).slice(13, 15);
	return (Number(user) + Number(system)) * MS_PER_TICK;
}

/** Forgets the peak, so that the next one is of what comes now. */
export function resetPeakMemory(pid: number): void {
	writeFileSync(`/proc/${pid}/clear_refs`, '5');
}

/** The most memory a process has held (its resident set) since the reset, in MB. Linux only. */
export function peakMemoryMb(pid: number): number {
	const status = readFileSync(`/proc/${pid}/status`, 'utf8');
	return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]) / 1024;
}
