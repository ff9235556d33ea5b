import assert from 'node:assert/strict';
import fc from 'fast-check';

import { describeFile } from '../../../../nodes/shared/media/fileDescription.ts';
import { requireFileUrl } from '../../../../nodes/shared/media/download.ts';
import { parseUrl } from '../../../../nodes/shared/http/urls.ts';
import { anyJson, anyText, numRuns } from '../arbitraries.ts';
import { expectTame, orRefusal } from '../invariants.ts';

/** What a server says of a file, and what a callback says of its address. */

const piece = fc.oneof(
	anyText,
	fc.constantFrom(
		'filename=',
		'filename*=',
		"UTF-8''",
		'%2F',
		'%00',
		'"',
		'\\',
		';',
		'../',
		'.',
		'a.pdf',
		' ',
	),
);
const header = fc.oneof(
	{ weight: 5, arbitrary: fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')) },
	{ weight: 1, arbitrary: anyJson },
);
const url = fc.oneof(
	fc.webUrl({ withQueryParameters: true }),
	anyText.map((text) => new URL(`https://www.example.com/${encodeURIComponent(text.toWellFormed())}`).href),
);

test('whatever a server says, the file has a name that is one, and a type', () => {
	fc.assert(
		fc.property(header, header, url, (disposition, type, address) => {
			const { fileName, mimeType } = describeFile(
				{ 'content-disposition': disposition, 'content-type': type },
				address,
			);
			expectTame(fileName);
			assert.match(fileName, /^[^/\\\n\r\t]{1,500}$/);
			assert.doesNotMatch(fileName, /^\.*$/);
			assert.match(mimeType, /^[\w.+-]+\/[\w.+-]+$/);
		}),
		{ numRuns },
	);
});

const OWN = 'http://localhost:5700';

test('whatever a callback names, a file is fetched from the own origin, or by https from a host on the internet', () => {
	const hosts = fc.oneof(
		fc.ipV4Extended(),
		fc.ipV6().map((host) => `[${host}]`),
		fc.domain(),
		anyText,
	);
	const addresses = fc.oneof(
		fc.tuple(fc.constantFrom('http', 'https', 'ftp'), hosts).map(([scheme, host]) => `${scheme}://${host}/`),
		fc.constantFrom(OWN, `${OWN}/media`, 'http://localhost:5701', 'https://localhost:5700'),
		anyText,
	);
	fc.assert(
		fc.property(addresses, (address) => {
			const allowed = orRefusal(() => requireFileUrl(parseUrl(address), OWN, 'Media URL'));
			if (allowed === undefined || allowed.origin === OWN) return;
			assert.equal(allowed.protocol, 'https:');
			assert.equal(`${allowed.username}${allowed.password}`, '');
			assert.doesNotMatch(
				allowed.hostname,
				/^(localhost$|(127|10|0|169\.254|192\.168|172\.(1[6-9]|2\d|3[01]))(\.\d+){2,3}$|\[::|\[f[cde])/,
			);
		}),
		{ numRuns },
	);
});
