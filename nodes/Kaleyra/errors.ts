import { type Reason, UNDELIVERED } from '../shared/messages/undelivered';

/** Meta's codes in `errors[]` of a status (Kaleyra contract §22.3). */
const REASONS = new Map<string, Reason>([
	['131047', UNDELIVERED.windowClosed],
	['131049', UNDELIVERED.frequencyCap],
	['131050', UNDELIVERED.optedOut],
	['131053', UNDELIVERED.mediaFailed],
	['132000', UNDELIVERED.wrongVariables],
	['132001', UNDELIVERED.templateUnknown],
	['132005', UNDELIVERED.textTooLong],
	['132007', UNDELIVERED.policy],
	['132012', UNDELIVERED.wrongVariables],
	['132015', UNDELIVERED.templatePaused],
	['132016', UNDELIVERED.templatePaused],
]);

/** Why Meta did not deliver the message; `undefined` for a code that is not documented. */
export const reasonOfCode = (code: string | undefined): Reason | undefined => REASONS.get(code?.trim() ?? '');
