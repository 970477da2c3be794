import { userDataFolder } from '../../server/configuration.ts';
import { WrongUsage } from '../arguments/wrong-usage.ts';
import { command } from '../command.ts';
import { tell } from '../output/tell.ts';
import { connect, connectionOptions, dataFolderOf, jsonOption } from '../server-connection.ts';
import { dataFolderOption, thisCommand } from '../this-command.ts';

/** `sekisho account create [ID]`: another account with a root key of its own. */
export const accountCreate = command({
  name: 'account create',
  summary: 'makes another account, for calls across accounts',
  forms: ['[ID]'],
  options: { ...connectionOptions, ...jsonOption },
  examples: [
    { line: 'account create 111122223333', does: 'an account with this id' },
    { line: 'account create --json', does: 'an account with an id of its own, as {"account": ID}' },
  ],
  async run(values, [id]) {
    if (id !== undefined && !/^\d{12}$/.test(id)) throw new WrongUsage(`ID takes twelve digits, not ${id}`);
    const { account } = await connect(values).post<{ account: string }>('accounts', id === undefined ? {} : { id });
    const folder = dataFolderOption(dataFolderOf(values), userDataFolder(process.env));
    const env = `eval "$(${thisCommand()} env --account ${account}${folder})"`;
    tell(values.json, { account }, `Account ${account} is there.\nCredentials of its root user: ${env}\n`);
    return 0;
  },
});
