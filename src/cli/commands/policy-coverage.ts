import { command } from '../command.ts';
import { columns } from '../output/columns.ts';
import { tell } from '../output/tell.ts';
import { connect, connectionOptions, jsonOption } from '../server-connection.ts';

/** `sekisho policy coverage`: what a principal has, and never uses. */
export const policyCoverage = command({
  name: 'policy coverage',
  summary: 'counts how often each statement of a principal decided',
  forms: ['--principal ARN'],
  options: {
    ...connectionOptions,
    principal: { value: 'ARN', help: 'whose policies: a user or a role' },
    'ignore-denies': { help: 'a Deny that never fired does not count as unused' },
    ...jsonOption,
  },
  examples: [
    {
      line: 'policy coverage --principal arn:aws:iam::123456789012:role/orders --ignore-denies',
      does: 'in CI: fails while an Allow is not used by any test',
    },
  ],
  no: 'a statement was never used',
  async run({ principal = '', ...values }) {
    const query = new URLSearchParams({ principal });
    const answer = await connect(values).get<Coverage>(`policies/coverage?${query}`);
    const { statements } = answer;
    const unused = statements.filter(
      ({ calls, effect }) => calls === 0 && !(values['ignore-denies'] && effect === 'Deny'),
    );
    const sum = `${statements.length - unused.length} of ${statements.length} statements were used\n`;
    tell(values.json, answer, columns(statements.map(rowOf)) + sum);
    return unused.length === 0 ? 0 : 1;
  },
});

interface Coverage {
  readonly statements: readonly CoveredStatement[];
}

interface CoveredStatement {
  readonly policy: string;
  readonly layer: string;
  readonly sid?: string;
  readonly effect: 'Allow' | 'Deny';
  readonly line: number;
  readonly calls: number;
}

function rowOf({ policy, sid = '-', effect, line, calls }: CoveredStatement): string[] {
  const unused = effect === 'Allow' ? 'never used' : 'never fired';
  return [calls === 0 ? unused : `${calls} calls`, effect, policy, sid, `line ${line}`];
}
