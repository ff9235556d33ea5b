import { listTemplates } from '../../../../nodes/shared/templates/listTemplates.ts';
import type { TemplateTarget } from '../../../../nodes/shared/templates/templateApi.ts';
import { PROVIDER } from '../fakeProvider.ts';
import { rejection } from '../refusal.ts';
import { ACCOUNT, answer, fakeRun, requestError } from '../send/fakeRun.ts';

/** A list that comes in pages, without an end. */
const ENDLESS = {
	...PROVIDER,
	templates: {
		lacks: [],
		async list({ call }: TemplateTarget): Promise<never> {
			for (;;) await call({ method: 'GET', url: 'https://api.example.com/templates' });
		},
	},
};

afterEach(() => jest.restoreAllMocks());

test('a page has a minute, and all pages together five', async () => {
	let now = 1_000;
	jest.spyOn(performance, 'now').mockImplementation(() => now);
	const times: number[] = [];
	jest.spyOn(AbortSignal, 'timeout').mockImplementation((time) => {
		times.push(time);
		return new AbortController().signal;
	});
	const { context } = fakeRun({
		reply(_options, call) {
			now += 50_000.5;
			if (call === 7) throw requestError('ETIMEDOUT');
			return answer(200, {});
		},
	});
	expect((await rejection(listTemplates(context, ENDLESS, ACCOUNT, ''))).message).toBe(
		'Testel could not be reached (ETIMEDOUT)',
	);
	expect(times).toEqual([60_000, 60_000, 60_000, 60_000, 60_000, 49_998, 1]);
});
