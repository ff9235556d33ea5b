import { accountOpener, openAccount } from '../../../../nodes/shared/http/account.ts';
import { fakeRun } from '../send/fakeRun.ts';

test('the credential is opened once, with the values to hide', async () => {
	const credential = { apiKey: ' key-1 ', webhookSecret: 'secret-2', sid: 'SID' };
	const { context } = fakeRun({ credential });
	expect(await openAccount(context, 'testApi')).toEqual({
		credentialType: 'testApi',
		credential: { id: '', name: '', type: 'testApi', data: credential },
		data: credential,
		redactor: { text: expect.any(Function), value: expect.any(Function) },
	});
	expect(context.getCredentials.mock.calls).toEqual([['testApi', 0]]);
});

test('each item has the account of its own credential; items with the same one share it', async () => {
	const { context } = fakeRun();
	context.getCredentials.mockImplementation(async (_type, item) => ({
		apiKey: item === 1 ? 'key-b' : 'key-a',
	}));
	const open = accountOpener(context, 'testApi');
	const accounts = [await open(0), await open(1), await open(2)];
	expect(accounts.map(({ data }) => data.apiKey)).toEqual(['key-a', 'key-b', 'key-a']);
	expect(accounts[2]).toBe(accounts[0]);
});
