import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Where Chromium and Chrome are installed by default. */
const executables = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const flags = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

/**
 * Starts Chromium without a window, on a fresh profile that goes with it. It ends with this process, however
 * that ends.
 * @throws {Error} when there is none; CHROMIUM names one that lies elsewhere
 */
export async function startBrowser(): Promise<Browser> {
	const named = process.env.CHROMIUM;
	const executablePath = named ?? executables.find((path) => existsSync(path));
	if (!executablePath) {
		throw new Error(
			'The editor tests need Chromium or Chrome (Debian: apt-get install -y chromium). One that lies elsewhere is named by CHROMIUM=<path>.',
		);
	}
	return await chromium.launch({ executablePath, args: flags });
}
