import { type ICredentialDataDecryptedObject, type ICredentialTestFunction, UserError } from 'n8n-workflow';

import { internationalDigits, requireInternationalDigits } from '../shared/contact/phoneNumber';
import type { Country } from '../shared/contact/countries';
import { isSegment, normaliseBaseUrl } from '../shared/http/urls';
import { answerTestButton, notTheApi } from '../shared/http/testButton';
import { cut } from '../shared/errors';
import { isUserId, typedText } from '../shared/text';
import { isRecord } from '../shared/tolerant';
import { refusal } from './answer';

/** Kaleyra contract §1. */
const PODS = new Map([
	['in', 'https://api.in.kaleyra.io'],
	['sg', 'https://api.ap.kaleyra.io'],
	['eu', 'https://api.eu.kaleyra.io'],
]);

/**
 * The API address of the account's pod, or the one typed in for the pod "Custom".
 * @throws UserError when that is not a usable address
 */
const podAddress = ({ pod, baseUrl }: ICredentialDataDecryptedObject): string =>
	PODS.get(String(pod ?? 'in')) ?? normaliseBaseUrl(String(baseUrl ?? ''));

/**
 * The SID as a segment of the path.
 * @throws UserError when it is missing, or leads to another path
 */
function accountSegment({ sid }: ICredentialDataDecryptedObject): string {
	const typed = String(sid ?? '').trim();
	if (isSegment(typed)) return encodeURIComponent(typed);
	const message =
		typed === '' ? 'The credential has no SID' : `The SID "${typed}" in the credential is not an account SID`;
	throw new UserError(message, {
		description:
			'Fill in "SID" in the credential as the Kaleyra console shows it, for example HXAP16XXXXXX97IN',
	});
}

/**
 * The address of the account's WhatsApp numbers, each of which has a path below it (Kaleyra contract §2).
 * @throws UserError as `podAddress` and `accountSegment`
 */
export const address = (credential: ICredentialDataDecryptedObject): string =>
	`${podAddress(credential)}/v2/${accountSegment(credential)}/whatsapp`;
export const addressField = 'Pod';

/** A received file among those of one of the account's numbers (Kaleyra contract §24.1). */
export function fileAddress({ href }: URL, own: string): string | undefined {
	const numbers = new URL(`${own}/`).href;
	const isFile =
		href.startsWith(numbers) && /^\+?\d{1,20}\/media\/[\w.~=-]{1,200}$/.test(href.slice(numbers.length));
	return isFile ? href : undefined;
}

/** Kaleyra contract §2: numbers go with their plus sign. */
export const senderNumber = (from: string, field = 'Sender', country?: Country): string =>
	`+${requireInternationalDigits(from, field, country)}`;
/** A person who hides the number is written to by the user id (Kaleyra contract §10.1). */
export const recipient = (to: string, country?: Country): string =>
	isUserId(to) ? to : `+${requireInternationalDigits(to, 'Recipients', country)}`;

/** @throws UserError when it is set and cannot be one: Meta's ids have 15 digits or so */
function requireWabaId({ wabaId }: ICredentialDataDecryptedObject): void {
	const typed = typedText(wabaId);
	if (typed === '' || /^\d{10,20}$/.test(typed)) return;
	throw new UserError(
		`The WABA ID "${cut(typed)}" in the credential is not the ID of a WhatsApp Business Account`,
		{
			description: 'Correct "WABA ID", a number of about 15 digits, or leave it empty',
		},
	);
}

/**
 * Kaleyra contract §5: with a Default Sender one call proves key, SID and number together, and the error code
 * tells a wrong number (WA401) from a wrong key or SID (RBC001, which the API does not tell apart); without
 * one, key and SID only.
 */
export const kaleyraCredentialTest: ICredentialTestFunction = async function ({ data = {} }) {
	const { apiKey, defaultSender, pod } = data;
	const field = pod === 'custom' ? 'Base URL' : addressField;
	return await answerTestButton(this.helpers, data, () => {
		const digits = internationalDigits(String(defaultSender ?? ''));
		const hasNumber = digits !== undefined;
		requireWabaId(data);
		const numberless = `${podAddress(data)}/v1/${accountSegment(data)}/callback/profiles?limit=1&offset=0`;
		return {
			addressField: field,
			request: {
				method: 'GET',
				url: hasNumber ? `${address(data)}/+${digits}/phone_number_details` : numberless,
				headers: { 'api-key': String(apiKey ?? '').trim(), 'Content-Type': 'application/json' },
			},
			verdict: (answer) => {
				if (pod === 'custom' && !isRecord(answer.body)) return notTheApi('Kaleyra', field);
				const refused = refusal(answer);
				if (refused) return { good: false, ...refused };
				return {
					good: true,
					message: hasNumber
						? 'SID, API key and number are correct'
						: 'SID and API key are correct. Fill in Default Sender to test the number as well',
				};
			},
		};
	});
};
