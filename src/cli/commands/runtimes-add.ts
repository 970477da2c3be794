import { AwsError } from '../../core/errors.ts';
import { diskTrouble } from '../../core/storage-errors.ts';
import { addPythonRuntime } from '../../runtime/interpreters/add-python-runtime.ts';
import { ConfigurationProblem, runtimeFolder } from '../../server/configuration.ts';
import { folderProblem } from '../../server/folder-problem.ts';
import { openPrivateFolder } from '../../server/private-folder.ts';
import { command } from '../command.ts';
import { tell } from '../output/tell.ts';
import { connectionOptions, dataFolderOf, jsonOption } from '../server-connection.ts';

/** `sekisho runtimes add python3.9`: prepares what AWS's runtime carries and this machine's interpreter lacks. */
export const runtimesAdd = command({
  name: 'runtimes add',
  summary: 'gives functions the boto3 that the Python of this machine lacks; needs no server',
  forms: ['RUNTIME'],
  options: { ...connectionOptions, ...jsonOption },
  examples: [{ line: 'runtimes add python3.9', does: 'boto3 for functions of this runtime' }],
  async run(values, [runtime = '']) {
    const folder = dataFolderOf(values);
    openPrivateFolder(folder);
    const output = values.json ? process.stderr : process.stdout;
    const { interpreter } = await prepared(folder, runtime, (line) => output.write(`${line}\n`));
    const { path, version } = interpreter;
    tell(values.json, { runtime, interpreter: path, version }, '');
    return 0;
  },
});

async function prepared(folder: string, runtime: string, report: (line: string) => void) {
  try {
    return await addPythonRuntime(runtimeFolder(folder), runtime, report);
  } catch (error) {
    if (error instanceof AwsError) throw new ConfigurationProblem(error.message);
    throw diskTrouble(error) === undefined ? error : folderProblem(folder, error);
  }
}
