import type { IDataObject } from 'n8n-workflow';

import type { Explanation, Verdict } from '../http/answer';

/** A message that was not accepted. */
export interface Failure extends Explanation {
	httpStatus?: number;
}

export type Accepted = Extract<Verdict, { state: 'accepted' }> & {
	/** The provider's response body as it came, but for secrets, which are hidden. */
	body: IDataObject;
};

/** What became of one message. `maySend`: it certainly did not go out, so that it may be sent again. */
export type Outcome =
	Accepted | { state: 'failed'; failure: Failure; maySend: boolean } | { state: 'notTried' };
