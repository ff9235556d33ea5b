import { hiddenSender, status } from '../../../../simulator/ninetyNineDigital/callbacks.ts';

test('statuses say their state', () => {
	expect(status('read')).toMatchObject({ hook: 'read' });
});

test('the sender who hides the number', () => {
	expect(hiddenSender()).toMatchObject({
		from: 'IL.1600000000000000',
		phone: undefined,
		type: 'contacts',
		body: '972500000003',
	});
});
