import type { Figure } from '../figure.ts';
import type { SendRun } from '../n8n/sending.ts';
import type { Sides } from '../repeat.ts';

/** The highest ratios and the highest number in flight to reach; what is left out is still measured. */
interface SendTargets {
	wall?: number;
	cpu?: number;
	maxInFlight?: number;
}

/** The figures of a comparison of sends. @param name how the other side did it */
export function sendFigures({ ours, theirs }: Sides<SendRun>, name: string, targets: SendTargets): Figure[] {
	const compare = (what: string, unit: Figure['unit'], key: keyof SendRun, atMost?: number): Figure => ({
		what,
		unit,
		ours: ours.map((run) => run[key]),
		against: { name, values: theirs.map((run) => run[key]) },
		...(atMost !== undefined && { target: { kind: 'ratioAtMost', limit: atMost } }),
	});
	const { maxInFlight } = targets;
	return [
		compare('wall, whole execution', 'ms', 'wall', targets.wall),
		compare('wall, sending node alone', 'ms', 'node'),
		compare('CPU of the n8n process', 'CPU ms', 'cpu', targets.cpu),
		{
			...compare('most requests in flight', 'in flight', 'maxInFlight'),
			...(maxInFlight !== undefined && { target: { kind: 'atMost', limit: maxInFlight } }),
		},
	];
}
