import { parseArgs } from 'node:util';
import { ConfigurationProblem } from '../server/configuration.ts';
import { connect, connectionOptions } from './server-connection.ts';

/** `sekisho account create [ID]`: another account with a root key of its own; `sekisho account list`: all of them. */
export async function account(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options: connectionOptions, allowPositionals: true });
  const [verb, id] = positionals;
  const server = connect(values);
  if (verb === 'list') {
    const { accounts } = await server.get<{ accounts: string[] }>('accounts');
    process.stdout.write(`${accounts.join('\n')}\n`);
    return 0;
  }
  if (verb !== 'create') throw new ConfigurationProblem('usage: sekisho account create [ID] | list');
  const made = await server.post<{ account: string }>('accounts', id === undefined ? {} : { id });
  process.stdout.write(`Account ${made.account} is there.\n`);
  const folder = values['data-dir'] === undefined ? '' : ` --data-dir '${values['data-dir']}'`;
  process.stdout.write(`Credentials of its root user: eval "$(sekisho env --account ${made.account}${folder})"\n`);
  return 0;
}
