import type { FunctionConfiguration } from '../function-configuration.ts';
import type { Interpreter } from '../interpreters/interpreter.ts';
import type { SandboxPaths } from '../launchers/launcher.ts';

type Command = readonly [string, ...string[]];

/** The command line of a runtime, behind the function's wrapper script if it has one. */
export function runtimeCommand(
  interpreter: Interpreter,
  paths: SandboxPaths,
  { memoryMb, environment }: Pick<FunctionConfiguration, 'memoryMb' | 'environment'>,
): Command {
  const command = interpreterCommand(interpreter, paths, memoryMb);
  const wrapper = environment['AWS_LAMBDA_EXEC_WRAPPER'];
  return wrapper ? wrapped(wrapper, paths, command) : command;
}

/**
 * The wrapper starts instead of the runtime, with the runtime's command line as its arguments; a shell that finds none ends
 * with status 127, as on AWS.
 * https://docs.aws.amazon.com/lambda/latest/dg/runtimes-modify.html#runtime-wrapper
 */
function wrapped(wrapper: string, { taskRoot }: SandboxPaths, command: Command): Command {
  return ['/bin/sh', '-c', 'exec "$@"', 'sh', wrapper.replace(/^\/var\/task(?=\/)/, taskRoot), ...command];
}

/**
 * The interpreter, the bootstrap and its arguments: the socket of the Runtime API; for Python also the directories of
 * installed packages.
 */
function interpreterCommand(interpreter: Interpreter, paths: SandboxPaths, memoryMb: number): Command {
  if (interpreter.language === 'node') return nodeCommand(interpreter, paths, memoryMb);
  const sites = [...(paths.siteDirectory ? [paths.siteDirectory] : []), ...interpreter.sitePackages];
  // Without `site`, whose .pth files cost more than the rest of the start; the bootstrap adds the directories itself.
  return [interpreter.path, '-s', '-S', '-B', `${paths.runtimeDirectory}/bootstrap.py`, paths.socket, ...sites];
}

/** Flags of Lambda's own Node.js runtime: a tenth of the memory for young objects, nine tenths for the old. */
function nodeCommand({ path }: Interpreter, paths: SandboxPaths, memoryMb: number): Command {
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
