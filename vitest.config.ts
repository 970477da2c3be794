import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/longest-first.ts';

/** Files that change what all modules of a process share: a module of Node, the environment, the clock, the umask. */
const apart = [
  'src/runtime/**/*.test.ts',
  'src/server/private-folder.test.ts',
  'test/failing-disk.test.ts',
  'test/sts-sessions.test.ts',
];

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
      {
        test: {
          ...common,
          name: 'together',
          include: ['src/**/*.test.ts', 'console/src/**/*.test.ts', 'test/**/*.test.ts', 'examples/**/*.test.ts'],
          exclude: [...apart, '**/node_modules/**'],
          // Their files share processes, and so load a module once.
          isolate: false,
        },
      },
      { test: { ...common, name: 'apart', include: apart } },
    ],
  },
});
