import { expect, test, vi } from 'vitest';
import { account, region } from '../../../../test/sdk-harness.ts';
import { makeRole } from '../../lambda/testing/lambda-fixture.ts';
import { logGroups } from '../documents.ts';
import { logsFixture } from '../testing/logs-fixture.ts';
import { functionLogSink } from './function-log-sink.ts';

const group = '/aws/lambda/hello';
const stream = '2026/01/31/[$LATEST]0123456789abcdef';
const place = { account, region, group };
const groupArn = `arn:aws:logs:${region}:${account}:log-group:${group}`;
const actions = ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'];

/** What a function logs when its role may do these things. */
async function logged(statements: readonly object[], { prepare = false, role = '' } = {}) {
  const fixture = await logsFixture();
  const { store, segments, identity } = fixture;
  if (prepare) {
    await store.commit([logGroups.create(account, region, group, { name: group, creationTime: 0 })]);
  }
  const made = await makeRole(fixture, 'logger', { statements: [...statements] });
  const fail = (error: unknown) => {
    throw error;
  };
  const logs = functionLogSink({ store, segments, identity, now: Date.now, onTrouble: fail, onStored: () => {} });
  const events = [{ timestamp: Date.now(), message: 'START\n' }];
  logs.append({ account, region, sessionName: 'hello', role: role || made, group, stream, events });
  logs.append({ account, region, sessionName: 'hello', role: role || made, group, stream, events });
  await logs.flush();
  return {
    hasGroup: logGroups.get(store, account, region, group) !== undefined,
    hasStream: segments.stream(place, stream) !== undefined,
    events: segments.read(place, { limit: 10, forward: true }).length,
  };
}

const allow = (Action: string | string[], Resource = '*') => ({ Effect: 'Allow', Action, Resource });

test('with the permissions of AWSLambdaBasicExecutionRole group and stream are made', async () => {
  expect(await logged([allow(actions)])).toEqual({ hasGroup: true, hasStream: true, events: 2 });
});

test.each([
  ['no permission', [], { hasGroup: false, hasStream: false, events: 0 }],
  ['only logs:CreateLogGroup', [allow(actions[0]!)], { hasGroup: true, hasStream: false, events: 0 }],
  ['no logs:PutLogEvents', [allow(actions.slice(0, 2))], { hasGroup: true, hasStream: true, events: 0 }],
  [
    'the usual pair of statements',
    [
      allow('logs:CreateLogGroup', `arn:aws:logs:${region}:${account}:*`),
      allow(['logs:CreateLogStream', 'logs:PutLogEvents'], `${groupArn}:*`),
    ],
    { hasGroup: true, hasStream: true, events: 2 },
  ],
  ['permissions for another group', [allow(actions, groupArn.replace('hello', 'other:*'))], { events: 0 }],
])('a role with %s', async (_name, statements, expected) => {
  expect(await logged(statements)).toMatchObject(expected);
});

test('a group that is there needs no logs:CreateLogGroup', async () => {
  expect(await logged([allow(actions.slice(1))], { prepare: true })).toMatchObject({ hasStream: true, events: 2 });
});

test('a role that is gone writes nothing', async () => {
  const role = `arn:aws:iam::${account}:role/gone`;
  expect(await logged([allow(actions)], { role })).toEqual({ hasGroup: false, hasStream: false, events: 0 });
});

test('what could not be stored is tried again, however early the clock calls', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const fixture = await logsFixture();
  const { store, segments, identity } = fixture;
  const role = await makeRole(fixture, 'logger', { statements: [allow(actions)] });
  let isFull = true;
  const full = () => Object.assign(new Error(), { code: 'ENOSPC' });
  const append: typeof segments.append = async (...given) => {
    if (isFull) throw full();
    return segments.append(...given);
  };
  const troubles: unknown[] = [];
  let now = 1000;
  const logs = functionLogSink({
    ...{ store, identity, segments: { ...segments, append }, now: () => now },
    onTrouble: (error) => troubles.push(error),
    onStored: () => {},
  });
  logs.append({
    account,
    region,
    sessionName: 'hello',
    role,
    group,
    stream,
    events: [{ timestamp: 1, message: 'x' }],
  });
  await logs.flush();
  expect(logs.status()).toEqual({ waiting: 1, dropped: 0 });
  isFull = false;
  // Timers may come a millisecond before the clock says so.
  now = 1999;
  await vi.advanceTimersByTimeAsync(1000);
  expect(logs.status().waiting).toBe(1);
  now = 3000;
  await vi.advanceTimersByTimeAsync(1000);
  await vi.waitFor(() => expect(logs.status().waiting).toBe(0));
  expect(troubles).toHaveLength(1);
  vi.useRealTimers();
});
