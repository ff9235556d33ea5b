import { infobip } from '../../../nodes/Infobip/provider.ts';
import { kaleyra } from '../../../nodes/Kaleyra/provider.ts';
import { ninetyNineDigital } from '../../../nodes/NinetyNineDigital/provider.ts';
import type { Provider } from '../../../nodes/shared/provider.ts';
import { refusal } from '../shared/refusal.ts';
import { contactContent, requestsFor } from './requests.ts';

/**
 * Kaleyra contract §3.3, Infobip contract §3.2, 99digital contract §4: a malformed e-mail address is refused
 * before the message is sent.
 */

const rows: Array<{ provider: Provider; emails: string[]; email: number; description: string }> = [
	{
		provider: kaleyra,
		emails: ['good@example.com'],
		email: 2,
		description: 'Correct it under "Emails", for example dana@example.com, or remove the entry',
	},
	{
		provider: infobip,
		emails: ['good@example.com'],
		email: 2,
		description: 'Correct it under "Emails", for example dana@example.com, or remove the entry',
	},
	{
		// It carries one.
		provider: ninetyNineDigital,
		emails: [],
		email: 1,
		description: 'Write "Email" like dana@example.com, or leave it empty',
	},
];

const MALFORMED = [
	'dana',
	'dana@',
	'@example.com',
	'dana@example',
	'dana example@example.com',
	'a@b@example.com',
	'd@a..io',
];

describe.each(rows)('$provider.name', ({ provider, emails, email, description }) => {
	const dana = { name: { formattedName: 'Dana' }, phones: [{ phone: '1' }] };
	const send = (...all: string[]) =>
		requestsFor(provider, 'sendContact', contactContent([dana, { ...dana, emails: all }]), {
			credential: { baseUrl: 'https://api.example.com', pod: 'in', sid: 'HXAP16XXXXXX97IN' },
			from: '12025550100',
			to: '12025550123',
		});

	test.each(MALFORMED)('%s is refused', (malformed) => {
		expect(refusal(() => send(...emails, malformed))).toEqual({
			message: `Contact 2: Email ${email} "${malformed}" is not an email address`,
			description,
		});
	});

	test.each(['dana@example.com', 'd+e.f@mail.example.co.uk'])('%s is taken', (good) => {
		expect(JSON.stringify(send(...emails, good))).toContain(`"${good}"`);
	});
});
