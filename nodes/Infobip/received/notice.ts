import { isRecord } from '../../shared/json';
import { asRecord, asText } from '../../shared/http/tolerant';
import type { ReceivedEvent } from '../../shared/receive/events';
import type { Entry } from '../../shared/receive/reading/readMessages';
import { toIsoTime } from '../../shared/receive/time';
import { endUser } from './contact';

/** Types by the word that tells a notice about a person. */
const PERSONAL = new Map([
	['stop', 'MARKETING_STOP'],
	['resume', 'MARKETING_RESUME'],
	['user_identity_changed', 'USER_IDENTITY_CHANGED'],
]);

function typeOf({ messageTemplateId, change, content }: Entry): string | undefined {
	if (asText(messageTemplateId) !== undefined) {
		return /^TEMPLATE_\w+$/.exec(asText(asRecord(change).type) ?? '')?.[0];
	}
	const { notificationMessagesStatus: marketing, type, paymentId } = asRecord(content);
	// "payment" alone may be anybody's word.
	if (type === 'payment' && asText(paymentId) !== undefined) return 'PAYMENT';
	return PERSONAL.get((asText(marketing) ?? asText(type))?.toLowerCase() ?? '');
}

/**
 * The event `other` of a notice that is no `results` list, with its whole body; none when the body is no
 * notice of Infobip's (Infobip contract §27.2 and §28).
 */
export function readNotice(body: unknown, now: string): ReceivedEvent[] {
	if (!isRecord(body)) return [];
	const type = typeOf(body);
	if (type === undefined) return [];
	const content = asRecord(body.content);
	const number = asText(content.userNumber) ?? asText(content.from);
	return [
		{
			event: 'other',
			provider: 'infobip',
			receivedAt: toIsoTime(asText(body.createdAt) ?? asText(body.timestamp), now),
			from: endUser(number, { userId: asText(content.userId) }),
			// Outside of `content`, `from` is our number.
			to: { phone: asText(body.from) },
			type,
			content: body,
		},
	];
}
