import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ClientPackage } from '../examples/story/client-function.ts';
import { differences } from '../examples/story/compare.ts';
import { type LocalServer, startLocalServer } from '../examples/story/local-server.ts';
import { packageTypescript } from '../examples/story/packages.ts';
import { tellStory } from '../examples/story/story.ts';
import { makeTeller } from '../examples/story/teller.ts';
import { makeWorld } from '../examples/story/world.ts';

let server: LocalServer;
let clients: ClientPackage[];
beforeAll(async () => {
  server = await startLocalServer();
  clients = [await packageTypescript()];
});
afterAll(() => server.stop());

async function tell(prefix: string) {
  const { endpoint, credentials } = server;
  const world = makeWorld({ region: 'ap-northeast-1', endpoint, credentials, prefix, patience: 0 });
  const lines: string[] = [];
  const teller = makeTeller((line) => lines.push(line), 0);
  await tellStory(world, teller, clients);
  return { prefix, lines, seen: teller.seen, failures: teller.failures };
}

test('the story, every answer as it must be, with the TypeScript client', async () => {
  const { failures, seen, lines } = await tell('story-');
  expect(failures).toEqual([]);
  expect(seen.length).toBeGreaterThan(20);
  expect(lines.filter((line) => line.includes('could not be deleted'))).toEqual([]);
});

test('two tellings laid side by side: what differs by nature is no difference, all else is', async () => {
  const [one, other] = [await tell('first-'), await tell('second-telling-')];
  expect(differences(one, other)).toEqual([]);
  const changed = other.seen.map((each, at) => (at === 2 ? { ...each, body: '{"message":"Forbidden"}' } : each));
  expect(differences(one, { ...other, seen: changed })).toEqual([
    expect.stringMatching(
      /^GET \/dev\/ unsigned, after the deployment:\n {2}here: .*Missing.*\n {2}there: .*Forbidden/,
    ),
  ]);
});
