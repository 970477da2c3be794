import { parseArgs } from 'node:util';
import { ConfigurationProblem } from '../server/configuration.ts';
import { connect, connectionOptions, type ServerConnection } from './server-connection.ts';
import { columns, effectWord, spellingLines, type ToldVerdict, verdictReason } from './verdict-text.ts';

const options = {
  ...connectionOptions,
  principal: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

interface PrincipalVerdicts {
  readonly principals: readonly (ToldVerdict & { readonly principal: string })[];
}

interface MethodVerdicts {
  readonly methods: readonly (ToldVerdict & { readonly arn: string; readonly authorizationType: string })[];
}

/**
 * `sekisho who-can ACTION ARN`: every principal and whether it may; `sekisho who-can --principal ARN`: every deployed
 * method and whether this principal may invoke it.
 */
export async function whoCan(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const server = connect(values);
  const [action, resource] = positionals;
  if (values.principal !== undefined) return showMethods(server, values.principal, values.json);
  if (!action || !resource) {
    throw new ConfigurationProblem('usage: sekisho who-can execute-api:Invoke ARN | --principal ARN');
  }
  const query = new URLSearchParams({ action, resource });
  const answer = await server.get<PrincipalVerdicts>(`who-can?${query}`);
  const rows = answer.principals.map((each) => [effectWord(each), each.principal, verdictReason(each)]);
  process.stdout.write(values.json ? `${JSON.stringify(answer, undefined, 2)}\n` : columns(rows));
  if (!values.json) warnOfSpellings(answer.principals);
  return 0;
}

/** Once for each Deny, whomever it stops. */
function warnOfSpellings(verdicts: readonly ToldVerdict[]): void {
  const gaps = new Map(verdicts.flatMap(({ spellings = [] }) => spellings.map((gap) => [gap.written, gap])));
  for (const gap of gaps.values()) process.stderr.write(`${spellingLines(gap).join('\n')}\n`);
}

async function showMethods(server: ServerConnection, principal: string, asJson: boolean): Promise<number> {
  const answer = await server.get<MethodVerdicts>(`reachable-methods?${new URLSearchParams({ principal })}`);
  const rows = answer.methods.map((each) => [effectWord(each), each.authorizationType, each.arn, methodReason(each)]);
  process.stdout.write(asJson ? `${JSON.stringify(answer, undefined, 2)}\n` : columns(rows));
  if (!asJson) warnOfSpellings(answer.methods);
  return 0;
}

function methodReason(verdict: MethodVerdicts['methods'][number]): string {
  const { effect, layer, authorizationType } = verdict;
  if (layer !== undefined || authorizationType !== 'NONE') return verdictReason(verdict);
  return effect === 'allow' ? 'open to everyone' : verdictReason(verdict);
}
