/** What others wrote, and what goes wrong meanwhile: nothing is executed, nothing is left white. */
import { APIGatewayClient, CreateRestApiCommand } from '@aws-sdk/client-api-gateway';
import {
  CloudWatchLogsClient,
  CreateLogGroupCommand,
  CreateLogStreamCommand,
  PutLogEventsCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import { CreateUserCommand, DeleteUserCommand, IAMClient } from '@aws-sdk/client-iam';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { testWith } from '../optional-program.ts';
import { seriousFindings } from './axe.ts';
import { noBrowser } from './browser.ts';
import { openConsole } from './open-console.ts';
import { follow } from './person.ts';

const opened = openConsole();

const html = '<img src=x onerror="window.executed=1"><script>window.executed=1</script>';

const executed = (page: Page) => page.evaluate('window.executed');

async function makeHostileWorld(): Promise<{ readonly api: string; readonly group: string; readonly stream: string }> {
  const { client } = opened();
  const logs = new CloudWatchLogsClient(client);
  const name = `${html}\u202E\u0007${'x'.repeat(100)}`;
  const { id = '' } = await new APIGatewayClient(client).send(new CreateRestApiCommand({ name, description: html }));
  const stream = { logGroupName: 'hostile', logStreamName: '<b>stream</b>' };
  await logs.send(new CreateLogGroupCommand({ logGroupName: 'hostile' }));
  await logs.send(new CreateLogStreamCommand(stream));
  const message = `${html}\u0000\u001b[31m\u2028`;
  const logEvents = [message, 'W'.repeat(200_000)].map((each) => ({ timestamp: Date.now(), message: each }));
  await logs.send(new PutLogEventsCommand({ ...stream, logEvents }));
  return { api: id, group: 'hostile', stream: stream.logStreamName };
}

testWith(noBrowser, 'names, texts and log lines are shown as they are written, never executed', async () => {
  const { api, group, stream } = await makeHostileWorld();
  const { server } = opened();
  await fetch(`${server.endpoint}/${encodeURIComponent(html)}?${html}`, { headers: { 'user-agent': html } });
  const where = String(new URLSearchParams({ group, stream }));
  for (const path of ['/apis', `/apis/${api}`, '/requests', `/logs/stream?${where}`, '/']) {
    const { page, problems } = await opened().open(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForTimeout(500);
    expect([path, await executed(page), problems]).toEqual([path, undefined, []]);
    await page.close();
  }
});

test('a file that is not there is no page, and no page is left to who opened it', async () => {
  const at = (path: string) => fetch(`${opened().server.endpoint}/_sekisho/console/${path}`);
  for (const missing of ['assets/gone.js', 'assets/', 'assets/..%2findex.html']) {
    const answer = await at(missing);
    expect([missing, answer.status, answer.headers.get('content-type')]).toEqual([missing, 404, 'application/json']);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  }
  const page = await at('iam/users/assets');
  expect([page.status, page.headers.get('cross-origin-opener-policy')]).toEqual([200, 'same-origin']);
});

testWith(noBrowser, 'a page that cannot be drawn says so, and the others open from there', async () => {
  const { page } = await opened().open('/apis');
  await page.getByRole('heading', { name: /REST APIs/ }).waitFor();
  await page.route('**/_sekisho/requests?**', (route) => route.fulfill({ json: { requests: [null] } }));
  await follow(page, 'Requests');
  await page.getByText('This page cannot be shown').waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await follow(page, 'Lambda');
  await page.getByRole('heading', { name: /Functions/ }).waitFor();
  await page.getByRole('button', { name: 'root @ 123456789012' }).waitFor();
  await page.unroute('**/_sekisho/requests?**');
  await follow(page, 'Requests');
  await page.getByRole('heading', { name: /Requests/, level: 1 }).waitFor();
});

testWith(noBrowser, 'a page whose script does not come says so', async () => {
  const { page } = await opened().open('/apis');
  await page.getByRole('heading', { name: /REST APIs/ }).waitFor();
  await page.route('**/assets/user-list*', (route) => route.abort());
  await follow(page, 'Users');
  await page.getByText('This page cannot be shown').waitFor();
  await page.unroute('**/assets/user-list*');
  await page.getByRole('button', { name: 'Load again' }).click();
  await page.getByRole('heading', { name: /Users/ }).waitFor();
});

testWith(noBrowser, 'while the server does not answer the page says so; afterwards it goes on', async () => {
  const { page } = await opened().open('/apis');
  await page.getByRole('heading', { name: /REST APIs/ }).waitFor();
  await page.route(/\/\?Action|127\.0\.0\.1:\d+\/$|_sekisho\/requests/, (route) => route.abort());
  await follow(page, 'Requests');
  await page.getByText('The server does not answer').first().waitFor();
  await follow(page, 'Users');
  await page.getByText('The server does not answer').first().waitFor();
  await page.unrouteAll();
  await follow(page, 'Requests');
  await page.getByRole('table').waitFor();
});

testWith(noBrowser, 'a region that is none is not kept', async () => {
  const { page, problems } = await opened().open('/apis');
  await page.getByRole('heading', { name: /REST APIs/ }).waitFor();
  await page.evaluate(`localStorage.setItem('region', '<b>nowhere.example/')`);
  await page.reload();
  await page.getByRole('button', { name: 'Region' }).waitFor();
  expect(await page.evaluate(`localStorage.getItem('region')`)).toBe('us-east-1');
  expect(problems).toEqual([]);
});

testWith(noBrowser, 'who was deleted meanwhile reads so in words of AWS, and one click leads back', async () => {
  const { client } = opened();
  const iam = new IAMClient(client);
  await iam.send(new CreateUserCommand({ UserName: 'fleeting' }));
  const { page, problems } = await opened().open('/iam/users/fleeting');
  await page.getByRole('button', { name: 'Switch to this user' }).click();
  await page.getByRole('button', { name: 'user/fleeting @ 123456789012' }).waitFor();
  await iam.send(new DeleteUserCommand({ UserName: 'fleeting' }));
  await follow(page, 'Users');
  await page.getByText('The security token included in the request is invalid').first().waitFor();
  await page.getByRole('button', { name: 'Back to root' }).click();
  await page.getByRole('button', { name: 'root @ 123456789012' }).waitFor();
  expect(problems).toEqual([]);
});

testWith(noBrowser, 'whose session has ended sees nothing more, and goes on where another one was opened', async () => {
  const { context, server } = opened();
  const { page, problems } = await opened().open('/requests');
  await page.getByRole('table').waitFor();
  const stored = await page.evaluate('JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])');
  expect(stored).not.toMatch(/sekisho-console=|secret|ASIA/i);
  const headers = { 'x-sekisho-console': '1' };
  const invited = await context.request.post(`${server.endpoint}/_sekisho/console-links`, { headers });
  const { token } = await invited.json();
  await context.clearCookies();
  await page.getByRole('heading', { name: 'Sign in', level: 1 }).waitFor();
  expect(await page.getByRole('table').count()).toBe(0);
  const other = await context.newPage();
  await other.goto(`${server.endpoint}/_sekisho/console/?token=${token}`);
  await other.getByRole('heading', { level: 1 }).waitFor();
  await page.evaluate(`dispatchEvent(new Event('focus'))`);
  await page.getByRole('table').waitFor();
  expect(problems).toEqual([]);
});
