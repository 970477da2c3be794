import type { Interpreter } from '../interpreters/interpreter.ts';
import type { SandboxPaths } from '../launchers/launcher.ts';

/**
 * The command line of a runtime: the interpreter, the bootstrap and its arguments (the socket of the Runtime API; for
 * Python also the directories of installed packages).
 */
export function runtimeCommand(
  interpreter: Interpreter,
  paths: SandboxPaths,
  memoryMb: number,
): readonly [string, ...string[]] {
  if (interpreter.language === 'node') return nodeCommand(interpreter, paths, memoryMb);
  const sites = [...(paths.siteDirectory ? [paths.siteDirectory] : []), ...interpreter.sitePackages];
  // Without `site`, whose .pth files cost more than the rest of the start; the bootstrap adds the directories itself.
  return [interpreter.path, '-s', '-S', '-B', `${paths.runtimeDirectory}/bootstrap.py`, paths.socket, ...sites];
}

/** Flags of Lambda's own Node.js runtime: a tenth of the memory for young objects, nine tenths for the old. */
function nodeCommand({ path }: Interpreter, paths: SandboxPaths, memoryMb: number): readonly [string, ...string[]] {
  const young = Math.floor(memoryMb / 10);
  return [
    path,
    '--expose-gc',
    '--max-http-header-size=81920',
    `--max-semi-space-size=${Math.floor(young / 2)}`,
    `--max-old-space-size=${memoryMb - young}`,
    `${paths.runtimeDirectory}/bootstrap.mjs`,
    paths.socket,
  ];
}
