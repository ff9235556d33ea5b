import { afterAll, afterEach, beforeAll, beforeEach, jest } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { resume, type Session } from '../../../scripts/n8n/session.ts';
import { sharedN8n } from '../../../scripts/trial/sharedN8n.ts';
import { type Simulator, startSimulator } from '../../../simulator/server.ts';
import { nodePanel } from '../pages/nodePanel.ts';
import { startBrowser } from './browser.ts';

/** n8n's editor in a browser, and the providers, for one test file. */
export interface Editor {
	/** A page of this test alone, signed in as n8n's owner. */
	page: Page;
	session: Session;
	/** The simulator of this file; it is reset before each test. */
	simulator: Simulator;
	/** Opens an empty workflow. */
	newWorkflow(): Promise<void>;
	/**
	 * Adds a node to an empty workflow by one of its triggers or actions, and opens it. @param title as it is
	 * found
	 */
	addNode(title: string, offer: string): Promise<void>;
}

/** Every fade and slide costs a fraction of a second, and there are hundreds. */
const withoutAnimations = `addEventListener('DOMContentLoaded', () => {
	const style = document.createElement('style');
	style.textContent = '*, ::before, ::after { transition: none !important; animation: none !important }';
	document.head.append(style);
});`;

/** Every step of the editor is there within this time on a slow machine. */
const STEP_TIMEOUT = 60_000;

/**
 * Gives a test file a browser and a simulator of its own, on the shared n8n. Call it at the top of the file;
 * what it returns may be used inside tests and hooks.
 */
export function withEditor(): Editor {
	jest.setTimeout(300_000);
	// n8n's editor now and then loses a click while it renders. Jest prints the failure, and runs the test once
	// more.
	jest.retryTimes(1, { logErrorsBeforeRetry: true });
	let browser: Browser | undefined;
	let context: BrowserContext | undefined;
	let page: Page | undefined;
	let session: Session | undefined;
	let simulator: Simulator | undefined;

	const running = <T>(value: T | undefined): T => {
		if (value === undefined) throw new Error('withEditor() gives its parts to tests and hooks only');
		return value;
	};
	beforeAll(async () => {
		const { url, cookie } = sharedN8n();
		session = await resume(url, cookie);
		simulator = await startSimulator();
		browser = await startBrowser();
		// One for all tests of the file, since the editor is megabytes that its cache keeps.
		context = await browser.newContext({
			viewport: { width: 1280, height: 800 },
			permissions: ['clipboard-read', 'clipboard-write'],
			reducedMotion: 'reduce',
		});
		context.setDefaultTimeout(STEP_TIMEOUT);
		await context.addInitScript({ content: withoutAnimations });
		await context.addCookies(
			cookie.split('; ').map((pair) => {
				const at = pair.indexOf('=');
				return { name: pair.slice(0, at), value: pair.slice(at + 1), url };
			}),
		);
	});
	beforeEach(async () => {
		running(simulator).reset();
		page = await running(context).newPage();
	});
	afterEach(async () => await page?.close());
	afterAll(async () => {
		await browser?.close();
		await simulator?.close();
	});

	const editor: Editor = {
		get page() {
			return running(page);
		},
		get session() {
			return running(session);
		},
		get simulator() {
			return running(simulator);
		},
		async newWorkflow() {
			await editor.page.goto(`${editor.session.url}/workflow/new`);
			await editor.page.locator('[data-test-id="canvas-add-button"]').waitFor();
		},
		async addNode(title, offer) {
			await editor.newWorkflow();
			const panel = nodePanel(editor.page);
			await panel.open();
			await panel.search(title, [title]);
			await panel.choose(title);
			await panel.add(offer);
		},
	};
	return editor;
}
