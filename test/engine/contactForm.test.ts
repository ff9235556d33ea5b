import type { INodeParameters } from 'n8n-workflow';

import { providers } from '../providers/index.ts';
import { simulator } from '../runningSimulator.ts';
import { runNode } from './harness/engine.ts';
import { nodeOf } from './harness/sends.ts';

/** Contacts as n8n stores them, completes them with defaults, and evaluates their expressions. */

describe.each(providers)('$title', (provider) => {
	const send = async (parameters: INodeParameters, json = {}) =>
		await runNode(nodeOf(provider), { operation: 'sendContact', to: '+12025550123', ...parameters }, [
			{ json },
		]);
	const cards = () => simulator.messages(provider.id).flatMap(({ body }) => provider.cardsIn(body));
	const form = (...contacts: INodeParameters[]) => ({ contacts: { contact: contacts } });
	const phones = (phone: INodeParameters) => ({ phone: provider.singlePhone ? phone : [phone] });

	test('a phone stored without the switch is on WhatsApp, where there is a switch', async () => {
		const { error } = await send(
			form({ formattedName: 'Dana Example', phones: phones({ phone: '+12025550145' }) }),
		);
		expect(error).toBeUndefined();
		const [card] = cards();
		const text = JSON.stringify(card);
		expect(text.includes('"12025550145"')).toBe(!provider.singlePhone);
	});

	test('a phone that is not on WhatsApp has no WhatsApp ID', async () => {
		const phone = { phone: '+12025550145', onWhatsApp: false };
		await send(form({ formattedName: 'Dana Example', phones: phones(phone) }));
		expect(cards()).toHaveLength(1);
		expect(JSON.stringify(cards())).not.toContain('"12025550145"');
	});

	test('a contact without a phone is loaded', async () => {
		const { error } = await send(form({ formattedName: 'Dana Example' }));
		expect(error?.message).toMatch(/Contact 1 has (no phone|nothing but a name)$/);
	});

	test.each(['555-0145', '0501234567', '1'])(
		'the number %s is refused before anything is sent',
		async (phone) => {
			const { error } = await send(form({ formattedName: 'Dana Example', phones: phones({ phone }) }));
			expect(error?.message).toContain(
				`Contact 1: Phone 1: Number "${phone}" is not a phone number with a country code`,
			);
			expect(simulator.messages()).toEqual([]);
		},
	);

	const dana = { name: { formattedName: 'Dana Example' }, phones: [{ phone: '+12025550145' }] };
	const fromJson = async (contactsJson: string) =>
		await send({ contactSource: 'json', contactsJson }, { event: 'contact', contact: dana, contactIndex: 0 });

	test.each([
		'={{ $json.contact }}',
		'={{ $json }}',
		'={{ [$json] }}',
		'={{ JSON.stringify($json) }}',
		'= {{ $json.contact.toJsonString() }} ',
	])('Contacts (JSON) takes %s', async (contactsJson) => {
		const { error } = await fromJson(contactsJson);
		expect(error).toBeUndefined();
		expect(cards()).toHaveLength(1);
	});

	test.each([
		...['={{ $json.contact }} {{ $json.contact }}', '={{ $json.contact }}{{ $json.contact }}'],
		...['="{{ $json.contact }}"', '= {{ $json.contact }}', '={{ $json.contact }} '],
	])('Contacts (JSON) says that %j holds more than the contact', async (contactsJson) => {
		const { error } = await fromJson(contactsJson);
		expect(error?.message).toContain('the field must hold only {{ $json.contact }}');
		expect(simulator.messages()).toEqual([]);
	});
});
