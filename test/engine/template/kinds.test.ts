import { infobip } from '../../providers/infobip.ts';
import { kaleyra } from '../../providers/kaleyra.ts';
import { simulator } from '../../runningSimulator.ts';
import { sendTemplates } from '../harness/templates.ts';

/** The simulator's templates, each with a value for every field that it needs. */
const filled: Array<[value: string, fields: object]> = [
	[
		'order_ready|he',
		{ header: 'https://www.example.com/box.jpg', body1: 'Dana', body2: '1001', button2: 'track/1001' },
	],
	['appointment|en', { body1: 'Dana', body2: 'Monday' }],
	['welcome|en', { header: 'Dana' }],
	[
		'invoice|en',
		{ header: 'https://www.example.com/1001.pdf', headerFilename: 'Invoice.pdf', body1: '1001' },
	],
	[
		'meeting_point|en',
		{ headerLatitude: 38.8977, headerLongitude: -77.0365, headerName: '', headerAddress: '' },
	],
	['spring_sale|en', { body1: '10 %', body2: 'Monday', button2: 'dana', button3: 'SPRING10' }],
	['login_code|en', { body1: '123456' }],
];

describe.each([kaleyra, infobip])('$title', (provider) => {
	test.each(filled)('%s from the list fits its template', async (value, fields) => {
		const { error } = await sendTemplates(provider, ['+12025550123'], {
			template: { __rl: true, mode: 'list', value },
			templateVariables: { mappingMode: 'defineBelow', value: { ...fields } },
		});
		expect([error?.message, error?.description]).toEqual([undefined, undefined]);
		expect(simulator.messages()).toMatchObject([{ violations: [], laterFailure: undefined }]);
	});
});
