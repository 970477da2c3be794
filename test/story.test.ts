import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ClientPackage } from '../examples/story/client-function.ts';
import { type LocalServer, startLocalServer } from '../examples/story/local-server.ts';
import { packageTypescript } from '../examples/story/packages.ts';
import { tellStory } from '../examples/story/story.ts';
import { makeTeller } from '../examples/story/teller.ts';
import { makeWorld } from '../examples/story/world.ts';

let server: LocalServer;
beforeAll(async () => {
  server = await startLocalServer();
});
afterAll(() => server.stop());

test('the story, every answer as it must be, with the TypeScript client', async () => {
  const clients: ClientPackage[] = [await packageTypescript()];
  const { endpoint, credentials } = server;
  const world = makeWorld({ region: 'ap-northeast-1', endpoint, credentials, prefix: 'story-', patience: 0 });
  const lines: string[] = [];
  const teller = makeTeller((line) => lines.push(line), 0);
  await tellStory(world, teller, clients);
  expect(teller.failures).toEqual([]);
  expect(teller.seen.length).toBeGreaterThan(20);
  expect(lines.filter((line) => line.includes('could not be deleted'))).toEqual([]);
});
