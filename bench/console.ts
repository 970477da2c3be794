import type { Browser, BrowserContext, Page } from 'playwright-core';
import { type LocalServer, startLocalServer } from '../examples/story/local-server.ts';
import { launch, noBrowser } from '../test/console/browser.ts';
import { leaveOut } from './leave-out.ts';
import { median } from './median.ts';
import { type Kind, kinds, makeThousand } from './thousand.ts';

// The console in a browser that has nothing of it yet: what the first page loads, packed, and how long it takes until its
// heading and its numbers stand there, against the time that the same browser needs for a page of 15 bytes. Then its lists
// with a thousand rows each: how long until the first row stands there, until the last one is found, and how long the page
// was at most not to be used meanwhile.
const rounds = 9;
/** Notes, from inside the page, when its heading stands there and when each of the four numbers does. */
const watch = `new MutationObserver(() => {
  if (!window.headingMs && document.querySelector('h1')) window.headingMs = performance.now();
  const numbers = [...document.querySelectorAll('.counts a')].filter((link) => /[0-9]/.test(link.textContent));
  if (!window.usableMs && numbers.length === 4) window.usableMs = performance.now();
}).observe(document, { childList: true, subtree: true, characterData: true })`;

/** Keeps the longest time in which the page did nothing but its own work. */
const watchTasks = `window.longestTaskMs = 0; new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) window.longestTaskMs = Math.max(window.longestTaskMs, duration);
}).observe({ type: 'longtask', buffered: true })`;

if (noBrowser) leaveOut('console', noBrowser);

const server = await startLocalServer();
const browser = await launch();
try {
  const cookies = await signedIn(browser, server);
  await firstLoad(cookies);
  const loads = [];
  const bares = [];
  for (let round = 0; round < rounds; round++) {
    bares.push(await timeBare());
    loads.push(await firstLoad(cookies));
  }
  const figure = {
    figure: 'console: first load of Home',
    kilobytes: Math.round((loads[0]?.bytes ?? 0) / 1000),
    files: loads[0]?.files,
    headingMs: median(loads.map(({ headingMs }) => headingMs)),
    usableMs: median(loads.map(({ usableMs }) => usableMs)),
    leastUsableMs: Math.min(...loads.map(({ usableMs }) => usableMs)),
    barePageMs: median(bares),
  };
  process.stdout.write(`${JSON.stringify(figure)}\n`);
  for (const kind of Object.keys(kinds) as Kind[]) {
    await makeThousand(kind, { region: 'us-east-1', endpoint: server.endpoint, credentials: server.credentials });
    process.stdout.write(`${JSON.stringify(await timeList(kind, cookies))}\n`);
  }
  process.stdout.write(`${JSON.stringify(await timeFeed(cookies))}\n`);
} finally {
  await browser.close();
  await server.stop();
}

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;

async function signedIn(chromiumBrowser: Browser, { consoleUrl }: LocalServer): Promise<Cookies> {
  const context = await chromiumBrowser.newContext();
  const page = await context.newPage();
  await page.goto(consoleUrl);
  await page.getByRole('heading', { level: 1 }).waitFor();
  const cookies = await context.cookies();
  await context.close();
  return cookies;
}

async function timeBare(): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${server.endpoint}/_sekisho/health`);
  const ms = await page.evaluate<number>('performance.getEntriesByType("navigation")[0].loadEventEnd');
  await context.close();
  return Math.round(ms);
}

async function firstLoad(cookies: Cookies) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await context.addCookies(cookies);
  const page = await context.newPage();
  await page.addInitScript(watch);
  let bytes = 0;
  let files = 0;
  page.on('response', async (response) => {
    if (!/\/console\/.*\.(js|css|svg)$/.test(new URL(response.url()).pathname)) return;
    files += 1;
    bytes += Number(response.headers()['content-length']);
  });
  await page.goto(`${server.endpoint}/_sekisho/console/`);
  for (const at of [0, 1, 2, 3]) await page.locator('.counts a').nth(at).filter({ hasText: /\d/ }).waitFor();
  const [headingMs = 0, usableMs = 0] = await page.evaluate<number[]>('[window.headingMs, window.usableMs]');
  await page.waitForLoadState('networkidle');
  await context.close();
  return { bytes, files, headingMs: Math.round(headingMs), usableMs: Math.round(usableMs) };
}

async function openList(path: string, cookies: Cookies): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await context.addCookies(cookies);
  const page = await context.newPage();
  await page.addInitScript(watchTasks);
  await page.goto(`${server.endpoint}/_sekisho/console${path}`);
  return page;
}

async function timeList(kind: Kind, cookies: Cookies) {
  const page = await openList(kinds[kind], cookies);
  const row = (number: string) => page.getByRole('link', { name: `${kind}-${number}`, exact: true });
  await row('0000').waitFor();
  const firstRowMs = await now(page);
  const loadingTaskMs = await longestTask(page);
  const began = await now(page);
  await page.getByRole('searchbox', { name: /^Find/ }).fill(`${kind}-0999`);
  await row('0999').waitFor();
  const foundMs = (await now(page)) - began;
  const findingTaskMs = await longestTask(page);
  await page.context().close();
  return { figure: `console: a thousand under ${kinds[kind]}`, firstRowMs, loadingTaskMs, foundMs, findingTaskMs };
}

/** A thousand requests, live: an update comes every other second. */
async function timeFeed(cookies: Cookies) {
  const page = await openList('/requests', cookies);
  await page.getByText('(1000)').waitFor();
  const firstRowMs = await now(page);
  const loadingTaskMs = await longestTask(page);
  await page.waitForTimeout(6000);
  const updatingTaskMs = await longestTask(page);
  await page.context().close();
  return { figure: 'console: a thousand requests', firstRowMs, loadingTaskMs, updatingTaskMs };
}

async function now(page: Page): Promise<number> {
  return Math.round(await page.evaluate<number>('performance.now()'));
}

/** Since this was asked last; 0 where none took 50 ms. */
async function longestTask(page: Page): Promise<number> {
  return Math.round(
    await page.evaluate<number>('(() => { const ms = window.longestTaskMs; window.longestTaskMs = 0; return ms; })()'),
  );
}
