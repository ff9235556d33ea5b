import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { address } from '../../../nodes/Kaleyra/account.ts';
import { refusal } from '../shared/refusal.ts';

/** Kaleyra contract §2: the SID is a step of the path, and a step of dots leads to another path. */

const HOW_TO_FIX =
	'Fill in "SID" in the credential as the Kaleyra console shows it, for example HXAP16XXXXXX97IN';

test.each(['.', '..', ' .. ', '...'])('a SID of dots is refused: "%s"', (sid) => {
	expect(refusal(() => address({ pod: 'in', sid }))).toEqual({
		message: `The SID "${sid.trim()}" in the credential is not an account SID`,
		description: HOW_TO_FIX,
	});
});

test.each<ICredentialDataDecryptedObject>([{}, { sid: '' }, { sid: ' \t' }])('no SID: %j', (credential) => {
	expect(refusal(() => address({ pod: 'in', ...credential }))).toEqual({
		message: 'The credential has no SID',
		description: HOW_TO_FIX,
	});
});

test.each([
	[' HXAP16XXXXXX97IN\n', 'HXAP16XXXXXX97IN'],
	['../HX', '..%2FHX'],
	['%2e%2e', '%252e%252e'],
	['HX?x#y', 'HX%3Fx%23y'],
])('the SID "%s" stays one step of the path', (sid, step) => {
	expect(address({ pod: 'in', sid })).toBe(`https://api.in.kaleyra.io/v2/${step}/whatsapp`);
});
