const DAY = 24 * 60 * 60 * 1000;

/**
 * Who may be sent anything but templates: whoever has written to a provider's account within the last 24
 * hours.
 */
export interface Windows {
	/**
	 * Whether this is looked at. Where it is not, as in the beginning, everybody counts as somebody who has just
	 * written: most tests send to people of whom nothing ever came.
	 */
	kept: boolean;
	/** Somebody wrote. @param person digits, or a user id */
	open(person: string): void;
	isOpen(person: string): boolean;
	/** Forgets who wrote, and looks at nothing. */
	reset(): void;
}

export function newWindows(): Windows {
	const lastWritten = new Map<string, number>();
	const windows: Windows = {
		kept: false,
		open(person) {
			lastWritten.set(person, Date.now());
		},
		isOpen: (person) => !windows.kept || Date.now() - (lastWritten.get(person) ?? -Infinity) < DAY,
		reset() {
			windows.kept = false;
			lastWritten.clear();
		},
	};
	return windows;
}
