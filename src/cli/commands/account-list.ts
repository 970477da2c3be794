import { command } from '../command.ts';
import { tell } from '../output/tell.ts';
import { connect, connectionOptions, jsonOption } from '../server-connection.ts';

/** `sekisho account list`: the ids of all accounts. */
export const accountList = command({
  name: 'account list',
  summary: 'lists the accounts, one id on a line',
  forms: [''],
  options: { ...connectionOptions, ...jsonOption },
  examples: [{ line: 'account list --json', does: '{"accounts": [ID, ...]}' }],
  async run(values) {
    const answer = await connect(values).get<{ accounts: string[] }>('accounts');
    tell(values.json, answer, `${answer.accounts.join('\n')}\n`);
    return 0;
  },
});
