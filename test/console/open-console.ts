import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { type LocalServer, startLocalServer } from '../../examples/story/local-server.ts';
import { makeWorld, type World } from '../../examples/story/world.ts';
import { launch, noBrowser, type Watched, watchedPage } from './browser.ts';

interface OpenConsole {
  readonly server: LocalServer;
  readonly context: BrowserContext;
  /** For the SDK's clients, as the root user. */
  readonly client: {
    readonly region: string;
    readonly endpoint: string;
    readonly credentials: LocalServer['credentials'];
  };
  /** For the steps of the story, as the root user; `prefix` begins the names of what they make. */
  world(prefix: string): World;
  /** Of a page of the console, such as `/iam/users`. */
  address(path: string): string;
  /** A page of the console in a tab of its own. */
  open(path: string): Promise<Watched>;
}

/** A server for the tests of one file, and a browser that is signed in to its console: ask for it within a test. */
export function openConsole(viewport = { width: 1280, height: 800 }): () => OpenConsole {
  let server: LocalServer;
  let browser: Browser | undefined;
  let context: BrowserContext;
  beforeAll(async () => {
    server = await startLocalServer();
    if (noBrowser) return;
    browser = await launch();
    context = await browser.newContext({ viewport });
    const page = await context.newPage();
    await page.goto(server.consoleUrl);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.close();
  });
  afterAll(async () => {
    await browser?.close();
    await server.stop();
  });
  const opened: Watched[] = [];
  // A page that stays open goes on asking what is new.
  afterEach(async () => {
    for (const { page } of opened.splice(0)) await page.close();
  });
  const client = () => ({ region: 'us-east-1', endpoint: server.endpoint, credentials: server.credentials });
  const address = (path: string) => `${server.endpoint}/_sekisho/console${path}`;
  return () => ({
    server,
    context,
    client: client(),
    world: (prefix) => makeWorld({ ...client(), prefix, patience: 0 }),
    address,
    async open(path) {
      const watched = await watchedPage(context, server.endpoint);
      opened.push(watched);
      watched.page.setDefaultTimeout(60_000);
      await watched.page.goto(address(path));
      return watched;
    },
  });
}
