import { z } from 'zod';

import type { DeliveryStatus } from '../shared/receive/events';
import { looseObject, looseText } from '../shared/http/tolerant';
import { meaningOf } from './codes';
import { stateOf, type Status } from './status';

/** `error` of a delivery report (Infobip contract §9). */
export const errorSchema = looseObject({
	id: looseText,
	name: looseText,
	description: looseText,
	permanent: z.boolean().optional().catch(undefined),
});
type ReportedError = NonNullable<z.infer<typeof errorSchema>>;

const isError = ({ id, name }: ReportedError): boolean =>
	id !== '0' && name !== 'NO_ERROR' && (id ?? name) !== undefined;

const join = (parts: Array<string | undefined>, between: string): string | undefined =>
	parts.filter((part) => part !== undefined).join(between) || undefined;

function outlook(permanent: boolean | undefined): string | undefined {
	if (permanent === undefined) return undefined;
	return permanent ? 'Sending it again cannot help' : 'It may succeed when sent again later';
}

/** What a delivery report says: `error` where it is one, since it tells more than `status` (Infobip contract §9). */
export function toDeliveryStatus(status: Status, error: ReportedError = {}): DeliveryStatus {
	const state = stateOf(status);
	const hasError = isError(error);
	if (state !== 'failed' && !hasError) return { state };
	const { id, name, description } = hasError ? error : status;
	const advice = meaningOf(id)?.fix ?? outlook(hasError ? error.permanent : undefined);
	return {
		state,
		code: id ?? name,
		description: join([join([name, description], ': '), advice], '. '),
	};
}
