import {
  CloudWatchLogsClient,
  CreateLogGroupCommand,
  CreateLogStreamCommand,
  PutLogEventsCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import { beforeAll, expect } from 'vitest';
import { testWith } from '../optional-program.ts';
import { seriousFindings } from './axe.ts';
import { noBrowser } from './browser.ts';
import { openConsole } from './open-console.ts';
import { openTab, press, pressInDialog, save, take } from './person.ts';

const group = '/aws/lambda/caller';
const stream = '2026/11/23/[$LATEST]0123456789abcdef';
const shared = openConsole();
let logs: CloudWatchLogsClient;

beforeAll(async () => {
  logs = new CloudWatchLogsClient(shared().client);
});

const streamPage = (name: string) => shared().address(`/logs/stream?${new URLSearchParams({ group: name, stream })}`);

async function write(logGroupName: string, messages: readonly string[]): Promise<void> {
  const timestamp = Date.now();
  const logEvents = messages.map((message) => ({ timestamp, message }));
  await logs.send(new PutLogEventsCommand({ logGroupName, logStreamName: stream, logEvents }));
}

async function makeStream(logGroupName: string): Promise<void> {
  await logs.send(new CreateLogGroupCommand({ logGroupName }));
  await logs.send(new CreateLogStreamCommand({ logGroupName, logStreamName: stream }));
}

testWith(
  noBrowser,
  'a group, its stream, its events: what comes is shown by itself until a reader turns back a page',
  async () => {
    const { page, problems } = await shared().open('/logs');
    await page.getByText('There is no log group yet').waitFor();
    await makeStream(group);
    await page.reload();
    await take(page.getByRole('link', { name: group }));
    await take(page.getByRole('link', { name: stream }));
    await page.getByText('No events in this time.').waitFor();
    await write(
      group,
      Array.from({ length: 30 }, (_, at) => `line ${at}`),
    );
    await page.getByText('line 29').waitFor();
    expect(await seriousFindings(page)).toEqual([]);

    await page.getByRole('button', { name: /Previous page/ }).click();
    await page.getByText('line 0', { exact: true }).waitFor();
    await write(
      group,
      Array.from({ length: 30 }, (_, at) => `later ${at}`),
    );
    await page.getByText('(60)').waitFor();
    await page.getByText('line 0', { exact: true }).waitFor();
    await page.getByPlaceholder('Filter events').fill('later 29');
    await page.getByText('later 29').waitFor();
    await page.getByText('later 28').waitFor({ state: 'detached' });
    expect(problems).toEqual([]);
  },
);

testWith(noBrowser, 'what a function went through is marked in its log; retention and deletion', async () => {
  const { page, problems } = await shared().open('/logs');
  const name = '/aws/lambda/marked';
  const RequestId = '8c7a1f52-0000-4000-8000-1234567890ab';
  await makeStream(name);
  await write(name, [
    `START RequestId: ${RequestId} Version: $LATEST\n`,
    '[ERROR] ValueError: no\n',
    `END RequestId: ${RequestId}\n`,
    `REPORT RequestId: ${RequestId}\tDuration: 2.00 ms\n`,
  ]);
  await page.goto(streamPage(name));
  const marks = page.locator('.log-message');
  await marks.nth(3).waitFor();
  const marked = await marks.evaluateAll((lines) => lines.map((line) => line.getAttribute('data-mark')));
  expect(marked).toEqual(['start', 'error', 'end', 'report']);
  // The server knows no such request.
  expect(await page.getByRole('link', { name: 'See the request' }).count()).toBe(0);

  await take(page.getByRole('link', { name }).first());
  await press(page, 'Retention: Never expire');
  await pressInDialog(page, /^Retention/);
  await take(page.getByRole('option', { name: '7 days', exact: true }));
  await save(page);
  await page.getByRole('button', { name: 'Retention: 7 days' }).waitFor();
  await openTab(page, 'Search log group');
  await page.getByText('[ERROR] ValueError: no').waitFor();

  await page.goto(streamPage(name));
  await press(page, 'Delete');
  await pressInDialog(page, 'Delete');
  await page.getByText('There is no log stream in this group yet.').waitFor();
  await page.goto(streamPage(name));
  await page.getByText('ResourceNotFoundException').waitFor();
  expect(problems).toEqual([]);
});
