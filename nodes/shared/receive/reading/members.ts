import type { Entry } from './readMessages';

/**
 * `record` and what it lacks of `more`; the object itself when there is no more. Copied in a loop, for
 * spreading or `Object.assign` takes seconds for an object with a million members.
 */
export function withMembersOf(record: Entry, more: Entry): Entry {
	const keys = Object.keys(more);
	if (keys.length === 0) return record;
	const members: Entry = {};
	for (const key of Object.keys(record)) members[key] = record[key];
	for (const key of keys) {
		if (!Object.hasOwn(members, key)) members[key] = more[key];
	}
	return members;
}

/** The members of `record` but for those named. */
export function membersBut(record: Entry, names: readonly string[]): Entry {
	const members: Entry = {};
	for (const key of Object.keys(record)) {
		if (!names.includes(key)) members[key] = record[key];
	}
	return members;
}
