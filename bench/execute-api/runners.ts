import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeWorld, type World } from '../../examples/story/world.ts';
import type { ChildServer } from '../back-ends/child-server.ts';
import { makeUserOf } from '../gateway/callers.ts';
import { startMeasuredServer } from '../gateway/measured-server.ts';
import { writeRequests } from '../gateway/request-file.ts';
import { noWrk } from '../gateway/wrk.ts';
import { tellFigure } from '../tell-figure.ts';
import { startMinistack } from './ministack.ts';
import { type Runner, race } from './race.ts';

/** What is raced: how its API is made on a server, and what is sent there. */
export interface Course {
  readonly figure: string;
  readonly bare: ChildServer;
  /** The address of a method that asks for a signature. */
  makeApi(world: World): Promise<ApiAddress>;
  /** Undefined: GETs. */
  readonly body?: (at: number) => string;
}

export interface ApiAddress {
  readonly apiId: string;
  readonly url: URL;
}

interface Place {
  readonly world: World;
  readonly origin: string;
  readonly pid: number;
}

const region = 'ap-northeast-1';
const product = new URL('../../dist/sekisho.js', import.meta.url).pathname;

/** Makes the API of a course here and on MiniStack, and races both and the bare server; a user's key signs. */
export async function raceOn(course: Course): Promise<void> {
  const why = noWrk();
  if (why) return tellFigure({ figure: course.figure, leftOut: why });
  const folder = mkdtempSync(join(tmpdir(), 'sekisho-bench-'));
  const server = await startMeasuredServer(product);
  const { endpoint: origin, pid, credentials } = server;
  const world = makeWorld({ region, endpoint: origin, credentials, prefix: 'bench-', patience: 0 });
  const ministack = await startMinistack();
  try {
    const ours = await runnerOf({ world, origin, pid }, course, join(folder, 'ours'));
    const theirs =
      'why' in ministack ? ministack : await runnerOf(ministack, course, join(folder, 'theirs')).catch(leftOut);
    const bare = { ...course.bare, requests: () => ours.requests() };
    await race({ figure: course.figure, bare, ours, ministack: theirs });
  } finally {
    if ('stop' in ministack) await ministack.stop();
    await server.stop();
    rmSync(folder, { recursive: true });
  }
}

async function runnerOf({ world, origin, pid }: Place, course: Course, file: string): Promise<Runner> {
  const { apiId, url } = await course.makeApi(world);
  const credentials = await makeUserOf(world, apiId);
  const requests = { url, region: world.region, credentials, ...(course.body && { body: course.body }) };
  return {
    origin,
    pid,
    requests() {
      writeRequests(file, requests);
      return file;
    },
  };
}

function leftOut(error: Error): { readonly why: string } {
  return { why: `cannot make the API: ${error.name}: ${error.message}` };
}
