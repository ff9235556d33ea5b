import type { INodeProperties } from 'n8n-workflow';

import { waitParameters, waitWebhooks } from '../../../../nodes/shared/wait/form.ts';

const template: INodeProperties = {
	displayName: 'Template',
	name: 'template',
	type: 'string',
	default: '',
	displayOptions: { show: { more: ['yes'] } },
};
const named = (name: string, freeText = true): INodeProperties | undefined =>
	waitParameters(freeText, [template]).find((parameter) => parameter.name === name);

const asked = { resource: ['message'], operation: ['sendAndWait'] };
const message = { ...asked, ask: ['message'] };
const choice = { ...message, responseType: ['choice'] };

test.each<[name: string, show: object]>([
	['waitNotice', asked],
	['ask', asked],
	['message', message],
	['responseType', message],
	['approvalOptions', { ...message, responseType: ['approval'] }],
	['choices', choice],
	['listButton', choice],
	['template', { ...asked, ask: ['template'], more: ['yes'] }],
])('%s is shown where it is read', (name, show) => {
	expect(named(name)?.displayOptions).toEqual({ show });
});

test('free text is offered where a text brings the question back', () => {
	const types = (freeText: boolean) =>
		named('responseType', freeText)?.options?.map((option) => 'value' in option && option.value);
	expect(types(true)).toEqual(['approval', 'choice', 'freeText']);
	expect(types(false)).toEqual(['approval', 'choice']);
});

test('the answer comes in only while the execution waits, at the address of the node', () => {
	expect(waitWebhooks).toMatchObject([
		{ name: 'default', httpMethod: 'POST', path: '={{ $nodeId }}', restartWebhook: true, isFullPath: true },
	]);
});
