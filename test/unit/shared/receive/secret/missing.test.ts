import { readSecret, secretField } from '../../../../../nodes/shared/receive/secret.ts';
import { refusal } from '../../refusal.ts';

/**
 * n8n gives a field that was left empty as empty text, and `undefined` for an expression such as `{{
 * $vars.NOT_SET }}`.
 */

test.each([undefined, null])(
	'a secret whose expression finds nothing (%s) lets nobody in',
	(webhookSecret) => {
		expect(refusal(() => readSecret(secretField({ webhookSecret })))).toEqual({
			message: 'The webhook secret in the credential is not text, so no callback is accepted',
			description:
				'Set "Webhook Secret" to a random text of at least 16 characters, or leave it empty to accept callbacks without a secret',
		});
	},
);

test.each<[Record<string, unknown>]>([[{}], [{ webhookSecret: '' }]])('%j has no secret', (data) => {
	expect(readSecret(secretField(data))).toBeUndefined();
});
