import { parseArgs } from 'node:util';
import { ConfigurationProblem } from '../server/configuration.ts';
import { connect, connectionOptions, type ServerConnection } from './server-connection.ts';
import { columns } from './verdict-text.ts';

const options = {
  ...connectionOptions,
  principal: { type: 'string' },
  since: { type: 'string' },
  wildcard: { type: 'boolean', default: false },
  'with-denied': { type: 'boolean', default: false },
  'ignore-denies': { type: 'boolean', default: false },
} as const;

const usage =
  'usage: sekisho policy generate --principal ARN [--since 24h] [--wildcard] [--with-denied]\n' +
  '       sekisho policy coverage --principal ARN [--ignore-denies]';

/** Characters of a managed policy without white space. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html */
const policySize = 6144;

/** `sekisho policy generate` and `sekisho policy coverage`: what a principal needs, and what it has and never uses. */
export async function policy(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [verb] = positionals;
  if (!values.principal || (verb !== 'generate' && verb !== 'coverage')) throw new ConfigurationProblem(usage);
  const query = new URLSearchParams({ principal: values.principal });
  if (verb === 'coverage') return coverage(connect(values), query, values['ignore-denies']);
  if (values.since !== undefined) query.set('since', String(readSince(values.since, Date.now())));
  if (values.wildcard) query.set('wildcard', '');
  if (values['with-denied']) query.set('denied', '');
  return generate(connect(values), query);
}

async function generate(server: ServerConnection, query: URLSearchParams): Promise<number> {
  const { policy: made } = await server.get<{ policy: { Statement: unknown[] } }>(`policies/generated?${query}`);
  process.stdout.write(`${JSON.stringify(made, undefined, 2)}\n`);
  if (made.Statement.length === 0) process.stderr.write('sekisho: no call of this principal was seen\n');
  if (JSON.stringify(made).length > policySize) {
    process.stderr.write(`sekisho: too long for one managed policy (${policySize} characters)\n`);
  }
  return 0;
}

interface ToldCoverage {
  readonly policy: string;
  readonly layer: string;
  readonly sid?: string;
  readonly effect: 'Allow' | 'Deny';
  readonly line: number;
  readonly calls: number;
}

/** Exit code 1 when a statement was never used: for CI. */
async function coverage(server: ServerConnection, query: URLSearchParams, ignoreDenies: boolean): Promise<number> {
  const { statements } = await server.get<{ statements: ToldCoverage[] }>(`policies/coverage?${query}`);
  const rows = statements.map(({ policy: name, sid = '-', effect, line, calls }) => [
    calls === 0 ? (effect === 'Allow' ? 'never used' : 'never fired') : `${calls} calls`,
    effect,
    name,
    sid,
    `line ${line}`,
  ]);
  process.stdout.write(columns(rows));
  const unused = statements.filter(({ calls, effect }) => calls === 0 && !(ignoreDenies && effect === 'Deny'));
  process.stdout.write(`${statements.length - unused.length} of ${statements.length} statements were used\n`);
  return unused.length === 0 ? 0 : 1;
}

const units = { m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/** `90m`, `24h`, `7d` ago, or a date of ISO 8601. Epoch milliseconds; throws ConfigurationProblem. */
function readSince(text: string, now: number): number {
  const [, amount, unit] = /^(\d{1,6})([mhd])$/.exec(text) ?? [];
  if (amount !== undefined) return now - Number(amount) * units[unit as keyof typeof units];
  const at = Date.parse(text);
  if (Number.isNaN(at)) throw new ConfigurationProblem(`--since ${text}: such as 90m, 24h, 7d or 2026-01-31T12:00:00Z`);
  return at;
}
