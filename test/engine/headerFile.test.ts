import { NodeHelpers } from 'n8n-workflow';

import { infobip } from '../providers/infobip.ts';
import { kaleyra } from '../providers/kaleyra.ts';

/** n8n publishes no workflow with an empty required parameter that it shows. */

test.each([
	[{}, true],
	[{ headerBinaryProperty: '' }, true],
	[{ headerBinaryProperty: 'data' }, false],
	[{ headerBinaryProperty: '={{ $json.field }}' }, false],
])('with the options %j n8n asks for the URL of a header: %j', (options, asks) => {
	for (const { Action } of [kaleyra, infobip]) {
		const { description } = new Action();
		const values = { resource: 'message', operation: 'sendButtons', headerType: 'image', options };
		const url = description.properties.find(
			({ name, displayOptions }) =>
				name === 'headerUrl' && displayOptions?.show?.operation?.includes('sendButtons'),
		);
		expect(url && NodeHelpers.displayParameter(values, url, { typeVersion: 1 }, description)).toBe(asks);
	}
});
