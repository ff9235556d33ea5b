import type { DeliveryStatus } from '../../shared/receive/events';
import { asRecord, asText } from '../../shared/http/tolerant';
import { sentences } from '../../shared/sentences';
import { adviceOn } from '../../shared/messages/undelivered';
import { meaningOf } from './codes';
import { readStatus, stateOf } from './status';

/** `error` of a delivery report (Infobip contract §9). */
function readError(value: unknown) {
	const error = asRecord(value);
	return {
		id: asText(error.id),
		name: asText(error.name),
		description: asText(error.description),
		permanent: typeof error.permanent === 'boolean' ? error.permanent : undefined,
	};
}
type ReportedError = ReturnType<typeof readError>;

const isError = ({ id, name }: ReportedError): boolean =>
	id !== '0' && name !== 'NO_ERROR' && (id ?? name) !== undefined;

function outlook(permanent: boolean | undefined): string | undefined {
	if (permanent === undefined) return undefined;
	return permanent ? 'Sending it again will not help' : 'It may succeed if sent again later';
}

/**
 * WhatsApp's errors (Infobip contract §22.6). Errors of SMS, which a failover may report, have the numbers of
 * statuses and other meanings.
 */
const isWhatsAppError = (id: string | undefined): boolean => Number(id) >= 7_000;

/**
 * What a delivery report says: `error` where it is one, since it tells more than `status` (Infobip contract
 * §9).
 */
export function toDeliveryStatus(report: { status?: unknown; error?: unknown }): DeliveryStatus {
	const status = readStatus(report.status);
	const error = readError(report.error);
	const state = stateOf(status);
	const hasError = isError(error);
	if (state !== 'failed' && !hasError) return { state };
	const { id, name, description } = hasError ? error : status;
	const meaning = hasError && !isWhatsAppError(id) ? undefined : meaningOf(id);
	const advice = meaning ? adviceOn(meaning) : outlook(hasError ? error.permanent : undefined);
	const words = [name, description].filter((part) => part !== undefined).join(': ');
	return { state, code: id ?? name, description: sentences(words, advice ?? '') || undefined };
}
