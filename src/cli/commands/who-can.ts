import { command } from '../command.ts';
import { columns } from '../output/columns.ts';
import { tell } from '../output/tell.ts';
import { effectWord, type ToldVerdict, verdictReason } from '../output/verdict-text.ts';
import { connect, connectionOptions, jsonOption, type ServerConnection } from '../server-connection.ts';

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
export const whoCan = command({
  name: 'who-can',
  summary: 'lists who may do something, and why; or which methods a principal may invoke',
  forms: ['ACTION ARN', '--principal ARN'],
  options: {
    ...connectionOptions,
    principal: { value: 'ARN', help: 'whose deployed methods are listed: a user, a role, a root user' },
    ...jsonOption,
  },
  examples: [
    {
      line: 'who-can execute-api:Invoke arn:aws:execute-api:us-east-1:123456789012:abcdef1234/dev/GET/',
      does: 'every principal of every account',
    },
    {
      line: 'who-can --principal arn:aws:iam::123456789012:user/alice',
      does: 'every deployed method, and whether she may invoke it',
    },
  ],
  async run(values, [action = '', resource = '']) {
    const server = connect(values);
    if (values.principal !== undefined) await showMethods(server, values.principal, values.json);
    else await showPrincipals(server, new URLSearchParams({ action, resource }), values.json);
    return 0;
  },
});

async function showPrincipals(server: ServerConnection, query: URLSearchParams, asJson: boolean): Promise<void> {
  const answer = await server.get<PrincipalVerdicts>(`who-can?${query}`);
  const rows = answer.principals.map((each) => [effectWord(each), each.principal, verdictReason(each)]);
  tell(asJson, answer, columns(rows));
}

async function showMethods(server: ServerConnection, principal: string, asJson: boolean): Promise<void> {
  const answer = await server.get<MethodVerdicts>(`reachable-methods?${new URLSearchParams({ principal })}`);
  const rows = answer.methods.map((each) => [effectWord(each), each.authorizationType, each.arn, methodReason(each)]);
  tell(asJson, answer, columns(rows));
}

function methodReason(verdict: MethodVerdicts['methods'][number]): string {
  const { effect, layer, authorizationType } = verdict;
  if (layer !== undefined || authorizationType !== 'NONE') return verdictReason(verdict);
  return effect === 'allow' ? 'open to everyone' : verdictReason(verdict);
}
