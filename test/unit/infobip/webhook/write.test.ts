import { webhook } from '../../../../nodes/Infobip/webhook.ts';
import { rejection } from '../../shared/refusal.ts';
import { ADDRESS, forwarding, SAVED, target, UNREADABLE, URL } from './target.ts';

/** Infobip contract §7.1. */

const body = (more: object) => ({
	method: 'POST',
	url: ADDRESS,
	body: { channel: 'WHATSAPP', number: '441134960000', ...more },
});

test('writes the forwarding alone, with the format that has the sender in it', async () => {
	const account = target(SAVED);
	await webhook.write(account, `${URL}?token=s`);
	expect(account.requests).toEqual([
		body({
			forwarding: { type: 'HTTP_FORWARD', url: `${URL}?token=s`, format: 'MO_OTT_CONTACT' },
		}),
	]);
});

test('takes back the forwarding alone', async () => {
	const account = target({ ConfigurationKey: 'K' });
	await webhook.clear(account);
	expect(account.requests).toEqual([body({ unset: ['FORWARDING'] })]);
});

test('restores a forwarding as it was, and none', async () => {
	const account = target(SAVED);
	await webhook.restore(account, { forwarding });
	await webhook.restore(account, {});
	expect(account.requests).toEqual([body({ forwarding }), body({ unset: ['FORWARDING'] })]);
});

test.each<[body: unknown]>([[undefined], [[SAVED]], [{ errorCode: 'E500' }], [{ configurationKey: null }]])(
	'a change is not done when the answer cannot be read: %j',
	async (answered) => {
		expect(await rejection(webhook.write(target(answered), URL))).toEqual(UNREADABLE);
		expect(await rejection(webhook.clear(target(answered)))).toEqual(UNREADABLE);
	},
);
