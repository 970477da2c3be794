import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

/** The first that is there: the shell without a window is the same engine and takes a third less of the processor. */
const programs = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'];

/** Chromium of this machine; undefined where there is none. */
const chromiumPath = programs.map((name) => `/usr/bin/${name}`).find((path) => existsSync(path));

/** Why browser tests cannot run here; undefined when they can. */
export const noBrowser = chromiumPath === undefined ? 'Chromium is not installed' : undefined;

export function launch(): Promise<Browser> {
  // A container has no namespaces to spare for Chromium's own sandbox. What does not move is drawn once.
  const args = ['--no-sandbox', '--force-prefers-reduced-motion'];
  return chromium.launch({ executablePath: chromiumPath ?? '', args });
}

/** A page of the console that holds every request to another host, and every error that the page reports. */
export interface Watched {
  readonly page: Page;
  readonly problems: string[];
}

export async function watchedPage(context: BrowserContext, origin: string): Promise<Watched> {
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      problems.push(message.text());
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !url.startsWith('data:') && !url.startsWith('blob:')) problems.push(`asked ${url}`);
  });
  return { page, problems };
}
