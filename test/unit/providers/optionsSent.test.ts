import type { INodeProperties } from 'n8n-workflow';

import { toProperties } from '../../../nodes/shared/options/option.ts';
import { providers } from '../../providers/index.ts';
import type { ProviderUnderTest } from '../../providers/provider.ts';
import { contactContent, requestsFor } from './requests.ts';

/** An option that the form shows and the request forgets would be lost silently. */

const PROBE = 'https://probe.example.com';

/** A value of the option that is not its default. */
function valueOf({ type, options = [] }: INodeProperties): unknown {
	const inner = options.find((option) => 'type' in option);
	if (inner !== undefined) return { [inner.name]: valueOf(inner) };
	const words = options.flatMap((option) => ('value' in option ? [option.value] : []));
	if (type === 'options') return words.at(-1);
	return type === 'boolean' ? true : PROBE;
}

const rows = providers.flatMap((record) =>
	toProperties(record.provider.options)
		.filter(({ type, name }) => type !== 'number' && !(name in (record.partial?.options ?? {})))
		.map((property): [name: string, record: ProviderUnderTest, property: INodeProperties] => [
			`${record.title}, ${property.displayName}`,
			record,
			property,
		]),
);

function bodies({ provider, credential, id }: ProviderUnderTest, given: object): string {
	const envelope = {
		from: credential.defaultSender,
		to: '12025550123',
		credential: { ...credential, baseUrl: `https://${id}.example.com` },
		options: { ...given },
	};
	const dana = { name: { formattedName: 'Dana' }, phones: ['+12025550145'] };
	return JSON.stringify([
		requestsFor(provider, 'sendText', { text: 'See https://www.example.com' }, envelope),
		requestsFor(provider, 'sendContact', contactContent(dana), envelope),
	]);
}

test.each(rows)('%s changes what is sent', (_name, record, property) => {
	const [without, given] = [{}, { [property.name]: valueOf(property) }].map((options) =>
		bodies(record, options),
	);
	expect(given).not.toBe(without);
	if (property.type === 'string') expect(given).toContain(PROBE);
});
