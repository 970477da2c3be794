import type { Check, Verdict } from './check.ts';
import type { Contestant } from './contestants.ts';
import type { Findings } from './examine.ts';
import type { LeftOut } from './install.ts';
import type { Speed } from './speed.ts';

/** A server in one way of starting it. */
export interface Row {
  readonly findings: Findings;
  /** Undefined: nothing here can make the load, or it is our own. */
  readonly speed: Speed | undefined;
}

/** All of a run. The first row is our own; what its story is made of is what all are held to. */
export interface Run {
  readonly date: string;
  /** What the machine has that figures or checks hang on. */
  readonly machine: readonly string[];
  readonly rows: readonly Row[];
  readonly leftOut: readonly LeftOut[];
}

const columns = [
  'server',
  'answers as AWS',
  'decides as AWS',
  'lets through what AWS refuses',
  'its first key, wrong secret',
  'start',
  'signed GETs a second (ours then)',
];

const howToRead = `Every server is told the story of the demo by the AWS SDK, as an administrator that was made on it for that. A check passes
as AWS when status, error type and body are those of AWS; it is decided as AWS when what AWS answers is answered and what
AWS refuses is refused, in whatever words. Signed GETs go to a MOCK integration that asks for AWS_IAM, on eight connections;
the figure in brackets is Sekisho's from the same minute, in turns: only the two together mean anything. "none": not every
one was answered with 200. LocalEmu and Moto run functions in Docker: without it, the checks of functions cannot pass there.`;

/** The page docs/emulators.md: the table, what was left out, and each check that failed. */
export function report(run: Run): string {
  const all = run.rows[0]?.findings.checks ?? [];
  return [
    '# Beside other emulators',
    `\`npm run compare -- emulators\` on ${run.date}, ${run.machine.join(', ')}:`,
    table(run.rows, all),
    howToRead,
    ...(run.leftOut.length > 0 ? [`Left out:\n\n${list(run.leftOut.map(({ name, why }) => `${name}: ${why}`))}`] : []),
    ...run.rows.map((row) => failures(row, all)),
  ].join('\n\n');
}

/** The table alone. */
function table(rows: readonly Row[], all: readonly Check[]): string {
  const lines = rows.map((row) => cells(row, all).join(' | '));
  return [columns.join(' | '), columns.map(() => '---').join(' | '), ...lines].map((line) => `| ${line} |`).join('\n');
}

function cells({ findings, speed }: Row, all: readonly Check[]): string[] {
  const { checks, firstKeyChecked, startMs } = findings;
  const count = (...verdicts: readonly Verdict[]) => checks.filter(({ verdict }) => verdicts.includes(verdict)).length;
  return [
    nameOf(findings.contestant),
    `${count('same')} of ${all.length}`,
    `${count('same', 'in other words')} of ${all.length}`,
    String(count('let through')),
    firstKeyChecked === undefined ? 'not known' : firstKeyChecked ? 'refused' : 'accepted',
    `${(startMs / 1000).toFixed(2)} s`,
    speed ? `${speed.theirs ?? 'none'} (${speed.ours ?? 'none'})` : '-',
  ];
}

/** The server and the switch that it is started with. */
export function nameOf({ name, version, enforcement }: Contestant): string {
  const switched = Object.entries(enforcement ?? {}).map(([variable, value]) => `${variable}=${value}`);
  return [`${name} ${version}`, ...switched.map((text) => `\`${text}\``)].join(', ');
}

/** A line for each check that went otherwise; those of a chapter that were answered alike stand together. */
function failures({ findings }: Row, all: readonly Check[]): string {
  const reached = new Set(findings.checks.map(keyOf));
  const told = new Map<string, string[]>();
  const tell = (how: string, what: string) => told.set(how, [...(told.get(how) ?? []), what]);
  for (const check of findings.checks) {
    if (check.verdict !== 'same') tell(`${check.verdict}: ${check.answer}`, nameOfCheck(check));
  }
  for (const check of all) if (!reached.has(keyOf(check))) tell('not reached', nameOfCheck(check));
  const lines = [
    ...findings.stops.map((stop) => `stopped: ${stop}`),
    ...[...told].map(([how, what]) => `${what.join('; ')}: ${how}`),
  ];
  const body = lines.length > 0 ? list(lines.map(escaped)) : 'All answers were as AWS gives them.';
  return `## ${nameOf(findings.contestant)}\n\n${body}`;
}

/** Functions are told apart by their language. */
function nameOfCheck({ chapter, what }: Check): string {
  const language = /\((\w+), [\w.]+\)$/.exec(chapter)?.[1];
  return language ? `${what} (${language})` : what;
}

function keyOf({ chapter, what }: Check): string {
  return `${chapter}\n${what}`;
}

function list(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}

/** Answers may hold anything that Markdown reads as its own. */
function escaped(text: string): string {
  return text.replaceAll(/[\\`*_<>[\]|]/g, '\\$&');
}
