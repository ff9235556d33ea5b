import { openAccount } from '../../../../nodes/shared/http/account.ts';
import { fakeRun } from '../send/fakeRun.ts';

test('the credential is opened once, with the values to hide', async () => {
	const credential = { apiKey: ' key-1 ', webhookSecret: 'secret-2', sid: 'SID' };
	const { context } = fakeRun({ credential });
	expect(await openAccount(context, 'testApi')).toEqual({
		credentialType: 'testApi',
		credential: { id: '', name: '', type: 'testApi', data: credential },
		data: credential,
		secrets: ['key-1', 'secret-2'],
	});
	expect(context.getCredentials.mock.calls).toEqual([['testApi', 0]]);
});
