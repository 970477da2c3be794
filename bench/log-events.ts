import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CloudWatchLogsClient,
  CreateLogGroupCommand,
  CreateLogStreamCommand,
  PutLogEventsCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import { CreateUserCommand, IAMClient } from '@aws-sdk/client-iam';
import { startProbedServer } from './probed-server.ts';

// PutLogEvents, which answers when its events are on the disk, by one writer and by sixteen at once, beside CreateUser,
// which waits for the same disk alone. Ten events of 100 bytes in each batch.
const seconds = 4;
const logGroupName = '/bench';
const folder = mkdtempSync(join(tmpdir(), 'log-events-'));
const { endpoint, credentials, stop } = await startProbedServer(folder);
const options = { region: 'eu-west-1', endpoint, credentials };
const logs = new CloudWatchLogsClient(options);
const iam = new IAMClient(options);
await logs.send(new CreateLogGroupCommand({ logGroupName }));

let users = 0;
for (const writers of [1, 16]) {
  const names = Array.from({ length: writers }, (_, n) => `${writers}-${n}`);
  for (const logStreamName of names) await logs.send(new CreateLogStreamCommand({ logGroupName, logStreamName }));
  const put = await measure(names, (logStreamName) => {
    const logEvents = Array.from({ length: 10 }, () => ({ timestamp: Date.now(), message: 'x'.repeat(100) }));
    return logs.send(new PutLogEventsCommand({ logGroupName, logStreamName, logEvents }));
  });
  const create = await measure(names, () => iam.send(new CreateUserCommand({ UserName: `u-${users++}` })));
  const figure = { figure: 'put-log-events', writers, ...put, createUserPerSecond: create.perSecond };
  process.stdout.write(`${JSON.stringify(figure)}\n`);
}
await stop();
rmSync(folder, { recursive: true, force: true });

async function measure(names: readonly string[], act: (name: string) => Promise<unknown>) {
  const times: number[] = [];
  const end = performance.now() + seconds * 1000;
  const write = async (name: string) => {
    for (let began = performance.now(); began < end; began = performance.now()) {
      await act(name);
      times.push(performance.now() - began);
    }
  };
  await Promise.all(names.map(write));
  times.sort((a, b) => a - b);
  const at = (share: number) => Math.round((times[Math.floor(times.length * share)] ?? 0) * 100) / 100;
  return { perSecond: Math.round(times.length / seconds), p50Ms: at(0.5), p99Ms: at(0.99) };
}
