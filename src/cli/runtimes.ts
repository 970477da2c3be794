import { parseArgs } from 'node:util';
import { AwsError } from '../core/errors.ts';
import { diskTrouble } from '../core/storage-errors.ts';
import { addPythonRuntime } from '../runtime/interpreters/add-python-runtime.ts';
import { ConfigurationProblem, runtimeFolder } from '../server/configuration.ts';
import { folderProblem } from '../server/folder-problem.ts';
import { openPrivateFolder } from '../server/private-folder.ts';
import { connectionOptions, dataFolderOf } from './server-connection.ts';

/** `sekisho runtimes add python3.9`: prepares what AWS's runtime carries and this machine's interpreter lacks. */
export async function runtimes(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options: connectionOptions, allowPositionals: true });
  const [verb, runtime] = positionals;
  if (verb !== 'add' || !runtime) throw new ConfigurationProblem('usage: sekisho runtimes add python3.9');
  const folder = dataFolderOf(values);
  openPrivateFolder(folder);
  try {
    await addPythonRuntime(runtimeFolder(folder), runtime, (line) => process.stdout.write(`${line}\n`));
    return 0;
  } catch (error) {
    if (error instanceof AwsError) throw new ConfigurationProblem(error.message);
    throw diskTrouble(error) === undefined ? error : folderProblem(folder, error);
  }
}
