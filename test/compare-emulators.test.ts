import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeChecker } from '../tools/compare/emulators/check.ts';
import { emulators, waysToStart } from '../tools/compare/emulators/contestants.ts';
import { install } from '../tools/compare/emulators/install.ts';
import { report } from '../tools/compare/emulators/report.ts';
import { startServer } from '../tools/compare/emulators/running-server.ts';

const [first] = emulators;
if (!first) throw new Error('there is no emulator to compare with');
const [plain, enforcing] = waysToStart(
  { ...first, name: 'Other', version: '1.2', enforcement: { CHECK: 'yes' } },
  '/env',
);
if (!plain || !enforcing) throw new Error('an emulator is started in two ways');

const refusal = { status: 403, body: '{"message":"Forbidden"}' };
const answer = { status: 200, body: '{"message": "Hello, world!"}' };

test('an emulator that cannot be installed is left out by name, with what pip said last', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sekisho-install-'));
  const run = async (_command: string, [, module]: readonly string[]) => {
    if (module === 'pip') throw Object.assign(new Error('failed'), { stderr: 'collecting\nERROR: no such version\n' });
  };
  const outcome = await install({ ...first, name: 'Other', version: '1.2' }, { folder, python: 'python3', run });
  expect(outcome).toEqual({ name: 'Other 1.2', why: 'cannot be installed here: ERROR: no such version' });
  const page = report({
    date: '2026-01-02',
    machine: [],
    rows: [],
    leftOut: [outcome as { name: string; why: string }],
  });
  expect(page).toContain('- Other 1.2: cannot be installed here: ERROR: no such version');
});

test('every emulator is pinned to one version and started in two ways, one of which asks for enforcement', () => {
  for (const emulator of emulators) {
    for (const requirement of emulator.requirements) expect(requirement).toMatch(/==/);
    expect(emulator.requirements[0]).toMatch(new RegExp(`==${emulator.version}$`));
    const [open, asked] = waysToStart(emulator, '/env');
    expect(asked?.start(1, '/data').env).toEqual({ ...open?.start(1, '/data').env, ...emulator.enforcement });
  }
});

test('a program that is not there is an error that names it, and leaves no process', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sekisho-start-'));
  await expect(startServer(plain, folder)).rejects.toThrow('/env/bin/ministack');
});

test('a check that fails, throws or lets through does not end the story', async () => {
  const checker = makeChecker();
  checker.chapter('A chapter');
  await checker.part(async () => {
    await checker.see('in order', async () => ({ ...answer, headers: {} }), answer);
    await checker.see('let through', async () => ({ ...answer, headers: {} }), refusal);
    await checker.see('other words', async () => ({ status: 403, body: 'No', headers: {} }), refusal);
    await checker.see('not there', async () => ({ status: 404, body: 'Not Found', headers: {} }), refusal);
    await checker.see('no answer', () => Promise.reject(new Error('fetch failed\nat once')), refusal);
    throw new Error('no such operation\nat all');
  });
  expect(checker.checks).toEqual([
    { chapter: 'A chapter', what: 'in order', verdict: 'same' },
    { chapter: 'A chapter', what: 'let through', verdict: 'let through', answer: '200 {"message": "Hello, world!"}' },
    { chapter: 'A chapter', what: 'other words', verdict: 'in other words', answer: '403 No' },
    { chapter: 'A chapter', what: 'not there', verdict: 'failed', answer: '404 Not Found' },
    { chapter: 'A chapter', what: 'no answer', verdict: 'failed', answer: 'fetch failed' },
  ]);
  expect(checker.stops).toEqual(['A chapter: no such operation']);
});

test('the page holds a row for each server, and each check that failed or was not reached', () => {
  const chapter = 'Papers';
  const all = ['in order', 'wrong secret', 'no secret', 'other words', 'wrong region'].map((what) => ({
    chapter,
    what,
    verdict: 'same' as const,
  }));
  const ours = { contestant: plain, startMs: 300, checks: all, stops: [], firstKeyChecked: true };
  const theirs = {
    contestant: enforcing,
    startMs: 1234,
    checks: [
      { chapter, what: 'in order', verdict: 'same' as const },
      { chapter, what: 'wrong secret', verdict: 'let through' as const, answer: '200 <b>' },
      { chapter, what: 'no secret', verdict: 'let through' as const, answer: '200 <b>' },
      { chapter, what: 'other words', verdict: 'in other words' as const, answer: '403 No' },
    ],
    stops: ['Papers: it hung'],
    firstKeyChecked: false,
  };
  const rows = [
    { findings: ours, speed: undefined },
    { findings: theirs, speed: { theirs: 70, ours: 9000 } },
  ];
  const lines = report({ date: '2026-01-02', machine: ['2 cores'], rows, leftOut: [] }).split('\n');
  expect(lines).toContain('`npm run compare -- emulators` on 2026-01-02, 2 cores:');
  expect(lines).toContain('| Other 1.2 | 5 of 5 | 5 of 5 | 0 | refused | 0.30 s | - |');
  expect(lines).toContain('| Other 1.2, `CHECK=yes` | 1 of 5 | 2 of 5 | 2 | accepted | 1.23 s | 70 (9000) |');
  expect(lines).toContain('- stopped: Papers: it hung');
  expect(lines).toContain('- wrong secret; no secret: let through: 200 \\<b\\>');
  expect(lines).toContain('- other words: in other words: 403 No');
  expect(lines).toContain('- wrong region: not reached');
});
