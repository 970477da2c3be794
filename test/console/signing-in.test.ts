import {
  AttachUserPolicyCommand,
  CreateAccessKeyCommand,
  CreateRoleCommand,
  CreateUserCommand,
  IAMClient,
} from '@aws-sdk/client-iam';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LocalServer, startLocalServer } from '../../examples/story/local-server.ts';
import { testWith } from '../optional-program.ts';
import { seriousFindings } from './axe.ts';
import { launch, noBrowser, watchedPage } from './browser.ts';
import { pressInDialog } from './person.ts';
import { lambdaTrust, policyOf } from './principals.ts';

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

  test('its page comes under a policy of its own, without inline scripts or styles, and can be opened at any path', async () => {
    const policies = new Set<string>();
    for (const address of [page('iam/users/alice'), page(), page().replace(/\/$/, '')]) {
      const answer = await fetch(address);
      expect(answer.status).toBe(200);
      const policy = answer.headers.get('content-security-policy') ?? '';
      expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self' 'nonce-[\w+/]{22}=='; /);
      expect(await answer.text()).toContain(`nonce="${/nonce-([^']*)/.exec(policy)?.[1]}"`);
      policies.add(policy);
    }
    expect(policies.size).toBe(3);
  });

  test('its files come packed, and stay in the browser as long as their names do', async () => {
    const script = /src="([^"]*\.js)"/.exec(await (await fetch(page())).text())?.[1];
    const answer = await fetch(server.endpoint + script, { headers: { 'accept-encoding': 'br' } });
    expect(answer.headers.get('content-encoding')).toBe('br');
    expect(answer.headers.get('cache-control')).toBe('max-age=31536000, immutable');
  });
});

describe('in Chromium', () => {
  let browser: Browser | undefined;
  let fresh: LocalServer;
  beforeAll(async () => {
    fresh = await startLocalServer();
    if (!noBrowser) browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await fresh.stop();
  });

  testWith(noBrowser, 'whoever has no session is told how to get one, by the command that works there', async () => {
    const { command } = (await (await fetch(`${server.endpoint}/_sekisho/health`)).json()) as { command: string };
    const permissions = ['clipboard-read', 'clipboard-write'];
    const { page: tab, problems } = await watchedPage(await browser!.newContext({ permissions }), server.endpoint);
    await tab.goto(page());
    for (const name of ['console', 'env']) {
      await tab.getByText(`${command} ${name}`, { exact: true }).waitFor();
      await tab.getByRole('button', { name: `Copy ${command} ${name}` }).click();
      await tab.getByText('Copied').first().waitFor();
      expect(await tab.evaluate('navigator.clipboard.readText()')).toBe(`${command} ${name}`);
      await tab.keyboard.press('Escape');
    }
    expect(await seriousFindings(tab)).toEqual([]);
    expect(problems).toEqual([]);
  });

  testWith(noBrowser, 'in Japanese too', async () => {
    const { page: tab, problems } = await watchedPage(await browser!.newContext({ locale: 'ja-JP' }), server.endpoint);
    const json = { status: 'ok', version: '0', command: 'npm run -s sekisho --' };
    await tab.route('**/_sekisho/health', (route) => route.fulfill({ json }));
    await tab.goto(page());
    await tab.getByRole('button', { name: 'npm run -s sekisho -- console をコピー' }).waitFor();
    await tab.getByRole('button', { name: 'npm run -s sekisho -- env をコピー' }).waitFor();
    expect(problems).toEqual([]);
  });

  testWith(
    noBrowser,
    'by an access key: checked by STS, held in memory alone, and not the operator for that',
    async () => {
      const { endpoint, credentials } = server;
      const iam = new IAMClient({ region: 'us-east-1', endpoint, credentials });
      await iam.send(new CreateUserCommand({ UserName: 'keyed' }));
      const PolicyArn = 'arn:aws:iam::aws:policy/IAMReadOnlyAccess';
      await iam.send(new AttachUserPolicyCommand({ UserName: 'keyed', PolicyArn }));
      const { AccessKey: made } = await iam.send(new CreateAccessKeyCommand({ UserName: 'keyed' }));
      const { page: tab, problems } = await watchedPage(await browser!.newContext(), endpoint);
      tab.setDefaultTimeout(60_000);
      await tab.goto(page('iam/users'));
      await tab.getByLabel('Access key ID').fill(made?.AccessKeyId ?? '');
      await tab.getByLabel('Secret access key').fill('not the secret');
      await tab.getByRole('button', { name: 'Sign in' }).click();
      await tab.getByText('SignatureDoesNotMatch').waitFor();
      const secret = made?.SecretAccessKey ?? '';
      await tab.getByLabel('Secret access key').fill(secret);
      await tab.getByRole('button', { name: 'Sign in' }).click();
      await tab.getByRole('button', { name: 'user/keyed @ 123456789012' }).waitFor();
      await tab.getByRole('link', { name: 'keyed' }).waitFor();
      const kept = await tab.evaluate<string>(
        'JSON.stringify([location.href, {...localStorage}, {...sessionStorage}])',
      );
      expect(kept).not.toContain(secret);
      expect(kept).not.toContain(made?.AccessKeyId);

      await tab.getByRole('link', { name: 'Requests', exact: true }).click();
      const { command } = (await (await fetch(`${endpoint}/_sekisho/health`)).json()) as { command: string };
      const prints = tab.getByText(`${command} console`, { exact: true });
      await tab.getByText('Only who opened the console by its address sees this').first().waitFor();
      await prints.first().waitFor();
      await tab.getByRole('link', { name: 'Home', exact: true }).first().click();
      await tab.getByText('Signed in by an access key').waitFor();
      await prints.first().waitFor();
      expect(await seriousFindings(tab)).toEqual([]);
      await tab.reload();
      await tab.getByRole('heading', { name: 'Sign in', level: 1 }).waitFor();
      expect(problems).toEqual([]);
    },
  );

  testWith(
    noBrowser,
    'seen as a user or as a role that the user may assume, also after loading again; one click goes back',
    async () => {
      const { endpoint, credentials, consoleUrl } = fresh;
      const iam = new IAMClient({ region: 'us-east-1', endpoint, credentials });
      await iam.send(new CreateUserCommand({ UserName: 'cho' }));
      const Principal = { AWS: 'arn:aws:iam::123456789012:user/cho' };
      const AssumeRolePolicyDocument = policyOf({ Effect: 'Allow', Principal, Action: 'sts:AssumeRole' });
      await iam.send(new CreateRoleCommand({ RoleName: 'porter', AssumeRolePolicyDocument }));
      await iam.send(new CreateRoleCommand({ RoleName: 'stranger', AssumeRolePolicyDocument: lambdaTrust }));

      const { page: tab, problems } = await watchedPage(await browser!.newContext(), endpoint);
      tab.setDefaultTimeout(60_000);
      const who = (name: string) => tab.getByRole('button', { name: `${name} @ 123456789012` });
      const dialog = tab.getByRole('dialog');
      const openDialog = async (from: string) => {
        await who(from).click();
        await tab.getByRole('menuitem', { name: 'Switch principal' }).click();
      };
      await tab.goto(consoleUrl);
      await openDialog('root');
      await dialog.getByRole('combobox').fill('user/cho');
      await tab.getByRole('option', { name: 'arn:aws:iam::123456789012:user/cho' }).click();
      expect(await seriousFindings(tab)).toEqual([]);
      await pressInDialog(tab, 'Switch');
      await who('user/cho').waitFor();
      await tab.reload();
      await who('user/cho').waitFor();

      await openDialog('user/cho');
      await dialog.getByRole('radio', { name: /Assume a role/ }).click();
      await dialog.getByLabel('ARN of the role').fill('arn:aws:iam::123456789012:role/stranger');
      await pressInDialog(tab, 'Switch');
      await dialog.getByText('is not authorized to perform: sts:AssumeRole').waitFor();
      await dialog.getByLabel('ARN of the role').fill('arn:aws:iam::123456789012:role/porter');
      await pressInDialog(tab, 'Switch');
      await who('assumed-role/porter/console').waitFor();

      await tab.getByRole('button', { name: 'Back to root' }).click();
      await who('root').click();
      await tab.getByRole('menuitem', { name: 'user/cho' }).click();
      await who('user/cho').waitFor();
      expect(problems).toEqual([]);
    },
  );
});
