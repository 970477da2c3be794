import { ConfigurationProblem } from '../../server/configuration.ts';
import { command } from '../command.ts';
import { connect, connectionOptions } from '../server-connection.ts';

/** Characters of a managed policy without white space. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html */
const policySize = 6144;

/** `sekisho policy generate`: what a principal needs for the calls that were seen. */
export const policyGenerate = command({
  name: 'policy generate',
  summary: 'prints the least policy for the calls that were seen, as JSON',
  forms: ['--principal ARN'],
  options: {
    ...connectionOptions,
    principal: { value: 'ARN', help: 'whose calls: a user or a role' },
    since: { value: 'TIME', help: 'only calls since then: 90m, 24h, 7d, or a date of ISO 8601', read: readSince },
    wildcard: { help: 'resources as patterns, where many differ in one part' },
    'with-denied': { help: 'the calls that were denied, too' },
    json: { help: 'nothing more: a policy is JSON' },
  },
  examples: [
    {
      line: 'policy generate --principal arn:aws:iam::123456789012:role/orders --since 24h',
      does: 'what the role has used in a day',
    },
  ],
  async run({ principal = '', since, wildcard, 'with-denied': denied, ...values }) {
    const query = new URLSearchParams({ principal });
    if (since !== undefined) query.set('since', String(since));
    if (wildcard) query.set('wildcard', '');
    if (denied) query.set('denied', '');
    const { policy } = await connect(values).get<{ policy: Policy }>(`policies/generated?${query}`);
    process.stdout.write(`${JSON.stringify(policy, undefined, 2)}\n`);
    warn(policy);
    return 0;
  },
});

interface Policy {
  readonly Statement: readonly unknown[];
}

function warn(policy: Policy): void {
  if (policy.Statement.length === 0) process.stderr.write('sekisho: no call of this principal was seen\n');
  if (JSON.stringify(policy).length > policySize) {
    process.stderr.write(`sekisho: too long for one managed policy (${policySize} characters)\n`);
  }
}

const units = { m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/** `90m`, `24h`, `7d` ago, or a date of ISO 8601. Epoch milliseconds; throws ConfigurationProblem. */
function readSince(text: string): number {
  const [, amount, unit] = /^(\d{1,6})([mhd])$/.exec(text) ?? [];
  if (amount !== undefined) return Date.now() - Number(amount) * units[unit as keyof typeof units];
  const at = Date.parse(text);
  if (Number.isNaN(at)) throw new ConfigurationProblem(`--since ${text}: such as 90m, 24h, 7d or 2026-01-31T12:00:00Z`);
  return at;
}
