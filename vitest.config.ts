import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/longest-first.ts';

/** Rooms whose tests keep nothing outside of themselves: their files share processes, and so load a module once. */
const alone = 'core,execute-api,identity,policy,services,sigv4,store,trace,wire';

const common = {
  testTimeout: 240_000,
  hookTimeout: 240_000,
  pool: 'forks',
  // What a page shows comes when the machine is ready: one second, the default, is a guess about its load.
  expect: { poll: { timeout: 30_000 } },
  // Tests wait for servers, disks and browsers as much as they compute.
  maxWorkers: availableParallelism() + 1,
} as const;

export default defineConfig({
  test: {
    ...common,
    sequence: { sequencer: LongestFirst },
    projects: [
      { test: { ...common, name: 'rooms', include: [`src/{${alone}}/**/*.test.ts`], isolate: false } },
      {
        test: {
          ...common,
          name: 'whole',
          include: ['src/**/*.test.ts', 'console/src/**/*.test.ts', 'test/**/*.test.ts', 'examples/**/*.test.ts'],
          exclude: [`src/{${alone}}/**`, '**/node_modules/**'],
        },
      },
    ],
  },
});
