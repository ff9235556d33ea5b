import type { Figure } from '../figure.ts';
import type { Stage } from '../stage.ts';

/** A row of the bench. */
export interface Row {
	/** For `--only`. */
	name: string;
	title: string;
	measure(stage: Stage): Promise<Figure[]>;
}
