import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type BuiltRevision, buildRevision } from './built-revision.ts';

// `npm run bench -- [name [argument]] [--against REV]`: every figure, or one. Each script prints one line of JSON per figure.
// With another revision, which is built in a folder of its own, the figures of both are taken in turns.
const figures: Readonly<Record<string, string>> = {
  gateway: 'MOCK GET, unsigned and signed, against a bare node:http server',
  crowd: 'the same on a server with 1,000 users, 1,000 roles and 1,000 deployed APIs',
  'back-ends': 'signed GETs through HTTP_PROXY and AWS_PROXY, against a bare proxy and a bare relay',
  'execute-api':
    'validated bodies, Python functions, large documents, 10,000 APIs; beside MiniStack (or one family: its name)',
  policy: 'one decision, one explanation',
  verify: 'one signature',
  templates: 'one rendering of a mapping template, against velocityjs',
  'who-can': 'who can call this, of 1,000 principals',
  start: 'from the start to the first answer, and idle memory',
  stall: 'how long one hostile or large request holds the others up',
  'log-events': 'PutLogEvents by one writer and by sixteen',
  console: 'what a browser loads, and a thousand rows',
  soak: 'what stays in memory (SOAK_SECONDS, 300 unless told)',
  crash: 'what kill -9 takes: kills, 100 unless told',
};
/** Those that take their turns with another revision by themselves. */
const ownTurns: ReadonlySet<string> = new Set(['gateway', 'templates']);
const turns = 2;

const { values, positionals } = parseArgs({ options: { against: { type: 'string' } }, allowPositionals: true });
const [wanted, ...more] = positionals;
if (wanted !== undefined && !Object.hasOwn(figures, wanted)) {
  const list = Object.entries(figures).map(([name, what]) => `  ${name.padEnd(12)}${what}\n`);
  process.stderr.write(`there is no figure ${wanted}; there are\n${list.join('')}`);
  process.exit(2);
}
const { against } = values;
let other: BuiltRevision | undefined;
try {
  for (const name of wanted === undefined ? Object.keys(figures) : [wanted]) measure(name);
} finally {
  other?.remove();
}

function measure(name: string): void {
  if (against === undefined) run(name, more);
  else if (ownTurns.has(name)) run(name, [against, ...more]);
  else runInTurns(name, against);
}

function runInTurns(name: string, revision: string): void {
  other ??= buildRevision(revision);
  for (let turn = 0; turn < turns; turn++) {
    runLabelled(import.meta.dirname, name, 'here');
    runLabelled(join(other.folder, 'bench'), name, revision);
  }
}

function run(name: string, parameters: readonly string[]): void {
  const script = join(import.meta.dirname, `${name}.ts`);
  const { status } = spawnSync(process.execPath, [script, ...parameters], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}

/** The script of that revision measures that revision; its lines are told apart by a name. */
function runLabelled(folder: string, name: string, revision: string): void {
  const script = join(folder, `${name}.ts`);
  if (!existsSync(script)) {
    say({ figure: name, revision, leftOut: 'that revision has no such figure' });
    return;
  }
  const { stdout, status } = spawnSync(process.execPath, [script, ...more], {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  });
  for (const line of stdout.split('\n').filter((each) => each.startsWith('{'))) say({ revision, ...JSON.parse(line) });
  if (status !== 0) process.exitCode = 1;
}

function say(figure: object): void {
  process.stdout.write(`${JSON.stringify(figure)}\n`);
}
