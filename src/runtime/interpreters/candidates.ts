import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import type { Interpreter } from './interpreter.ts';
import { probeNode } from './probe-node.ts';
import { probePython } from './probe-python.ts';
import type { Language } from './runtime-identifier.ts';
import { findPrograms, listNames, realPrograms } from './search-path.ts';

/** Every interpreter of a language on this machine. */
export async function findInterpreters(language: Language): Promise<Interpreter[]> {
  const probes = language === 'python' ? pythons().map(probePython) : nodes().map(probeNode);
  return (await Promise.all(probes)).filter((interpreter) => interpreter !== undefined);
}

function pythons(): string[] {
  const onPath = findPrograms(/^python3(\.\d+)?$/);
  const versions = join(process.env['PYENV_ROOT'] ?? join(homedir(), '.pyenv'), 'versions');
  const managed = listNames(versions)
    .filter((version) => version.startsWith('3.'))
    .map((version) => join(versions, version, 'bin', 'python3'));
  return [...new Set([...onPath, ...realPrograms(managed)])];
}

function nodes(): string[] {
  const server = basename(process.execPath).startsWith('node') ? [process.execPath] : [];
  return [...new Set([...findPrograms(/^node$/), ...realPrograms(server)])];
}
