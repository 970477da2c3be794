import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { parseJson } from '../../core/json.ts';
import type { Interpreter } from './interpreter.ts';

const question = `
import importlib.util, json, os, site, sys
print(json.dumps({
    'path': os.path.realpath(sys.executable),
    'prefix': os.path.realpath(sys.base_prefix),
    'version': '.'.join(map(str, sys.version_info[:3])),
    'sitePackages': [path for path in site.getsitepackages() if os.path.isdir(path)],
    'hasBoto3': importlib.util.find_spec('boto3') is not None,
}))`;

/** Asks a Python what it is; undefined when it does not run or is older than 3.6. */
export async function probePython(program: string): Promise<Interpreter | undefined> {
  try {
    const { stdout } = await promisify(execFile)(program, ['-I', '-c', question], { env: {}, timeout: 10_000 });
    const answer = parseJson(stdout) as Omit<Interpreter, 'language'>;
    const [major, minor] = answer.version.split('.').map(Number);
    return major === 3 && (minor ?? 0) >= 6 ? { ...answer, language: 'python' } : undefined;
  } catch {
    return undefined;
  }
}
