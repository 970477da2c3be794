import { parseArgs } from 'node:util';
import { AwsError } from '../core/errors.ts';
import { addPythonRuntime } from '../runtime/interpreters/add-python-runtime.ts';
import { ConfigurationProblem, runtimeFolder, userDataFolder } from '../server/configuration.ts';

const options = { 'data-dir': { type: 'string' } } as const;

/** `sekisho runtimes add python3.9`: prepares what AWS's runtime carries and this machine's interpreter lacks. */
export async function runtimes(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [verb, runtime] = positionals;
  if (verb !== 'add' || !runtime) throw new ConfigurationProblem('usage: sekisho runtimes add python3.9');
  const folder = values['data-dir'] ?? process.env['SEKISHO_DATA_DIR'] ?? userDataFolder(process.env);
  try {
    await addPythonRuntime(runtimeFolder(folder), runtime, (line) => process.stdout.write(`${line}\n`));
    return 0;
  } catch (error) {
    throw error instanceof AwsError ? new ConfigurationProblem(error.message) : error;
  }
}
