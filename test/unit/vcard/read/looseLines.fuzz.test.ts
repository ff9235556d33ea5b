import fc from 'fast-check';

import { parseVcards } from '../../../../nodes/shared/contact/vcard/parseVcards.ts';
import { numRuns } from '../../fuzz/arbitraries.ts';
import { card } from '../fixtureFile.ts';

test('whatever follows a property that is not read, without a colon, costs nothing', () => {
	const line = fc
		.oneof(
			fc.string({ unit: 'binary' }),
			fc.base64String(),
			fc.string({ unit: fc.constantFrom(...'"=; ,.\t\\Nn') }),
		)
		.map((text) => text.replace(/[:\r\n]/g, ''))
		.filter((text) => !/(^|\.)\s*n\s*(;|$)/i.test(text));
	const first = fc.constantFrom('PHOTO;ENCODING=b:', 'PHOTO;BASE64:', 'NOTE:', 'X-A.B;TYPE="a:');
	fc.assert(
		fc.property(first, fc.array(line), (property, lines) => {
			const text = card('2.1', 'FN:Dana', property, ...lines, 'TEL:1');
			expect(parseVcards(text)).toEqual([{ name: { formattedName: 'Dana' }, phones: [{ phone: '1' }] }]);
		}),
		{ numRuns },
	);
});
