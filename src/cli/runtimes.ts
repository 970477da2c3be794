import { parseArgs } from 'node:util';
import { AwsError } from '../core/errors.ts';
import { addPythonRuntime } from '../runtime/interpreters/add-python-runtime.ts';
import { ConfigurationProblem, runtimeFolder } from '../server/configuration.ts';
import { connectionOptions, dataFolderOf } from './server-connection.ts';

/** `sekisho runtimes add python3.9`: prepares what AWS's runtime carries and this machine's interpreter lacks. */
export async function runtimes(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options: connectionOptions, allowPositionals: true });
  const [verb, runtime] = positionals;
  if (verb !== 'add' || !runtime) throw new ConfigurationProblem('usage: sekisho runtimes add python3.9');
  const folder = dataFolderOf(values);
  try {
    await addPythonRuntime(runtimeFolder(folder), runtime, (line) => process.stdout.write(`${line}\n`));
    return 0;
  } catch (error) {
    throw error instanceof AwsError ? new ConfigurationProblem(error.message) : error;
  }
}
