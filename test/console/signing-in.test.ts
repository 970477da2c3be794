import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LocalServer, startLocalServer } from '../../examples/story/local-server.ts';
import { testWith } from '../optional-program.ts';
import { launch, noBrowser, watchedPage } from './browser.ts';

let server: LocalServer;

beforeAll(async () => {
  server = await startLocalServer();
});
afterAll(() => server.stop());

const page = (path = '') => `${server.endpoint}/_sekisho/console/${path}`;

describe('the address of the console', () => {
  test('opens it once: a cookie that no script reads, and no token in the address any more', async () => {
    const first = await fetch(server.consoleUrl, { redirect: 'manual' });
    expect(first.status).toBe(303);
    expect(first.headers.get('location')).toBe('/_sekisho/console/');
    const cookie = first.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^sekisho-console=[\w-]{32}; Path=\/_sekisho\/; HttpOnly; SameSite=Strict$/);
    const again = await fetch(server.consoleUrl, { redirect: 'manual' });
    expect(again.headers.get('set-cookie')).toBeNull();

    const ask = (headers: Record<string, string>) =>
      fetch(`${server.endpoint}/_sekisho/credentials`, { method: 'POST', headers });
    const session = { cookie: cookie.split(';')[0]!, 'x-sekisho-console': '1' };
    expect((await ask({})).status).toBe(401);
    expect((await ask({ cookie: session.cookie })).status).toBe(401);
    expect((await ask({ ...session, origin: 'https://evil.example' })).status).toBe(403);
    const lent = await ask(session);
    expect(lent.status).toBe(200);
    expect(await lent.json()).toMatchObject({ principal: 'arn:aws:iam::123456789012:root' });
    const left = await fetch(`${server.endpoint}/_sekisho/console-session`, { method: 'DELETE', headers: session });
    expect(left.status).toBe(204);
    expect((await ask(session)).status).toBe(401);
  });

  test('its pages come under a strict policy, packed, and any page can be opened directly', async () => {
    const answer = await fetch(page('iam/users/alice'), { headers: { 'accept-encoding': 'br' } });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-encoding')).toBe('br');
    expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self'; /);
    expect(await answer.text()).toContain('<div id="root">');
  });
});

describe('in Chromium', () => {
  let browser: Browser | undefined;
  beforeAll(async () => {
    if (!noBrowser) browser = await launch();
  });
  afterAll(() => browser?.close());

  testWith(noBrowser, 'whoever has no session is told how to get one', async () => {
    const { page: tab, problems } = await watchedPage(await browser!.newContext(), server.endpoint);
    await tab.goto(page());
    await tab.getByText('sekisho console').waitFor();
    expect(problems).toEqual([]);
  });
});
