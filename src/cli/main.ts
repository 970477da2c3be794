import { ConfigurationProblem } from '../server/configuration.ts';
import { packageVersion } from '../server/package.ts';
import { findCommand } from './arguments/find-command.ts';
import { readArguments } from './arguments/read-arguments.ts';
import { WrongUsage } from './arguments/wrong-usage.ts';
import type { Command } from './command.ts';
import { commands } from './commands.ts';
import { usageText } from './help/command-help.ts';
import { helpText } from './help/help-text.ts';
import { outliveOutput, outliveReaders } from './output/outlive-output.ts';
import { thisCommand } from './this-command.ts';

/**
 * Runs the command line and answers the exit code. A problem of the operator's is one line on standard error; anything else
 * shows its stack.
 */
export async function main(args: readonly string[]): Promise<number> {
  outliveReaders();
  const words = wordsToHelpWith(args);
  if (words) return printed(() => helpText(commands, words, thisCommand()));
  if (args[0] === '--version') return printed(() => `${packageVersion()}\n`);
  try {
    const { command, rest } = findCommand(commands, args);
    return await run(command, rest);
  } catch (error) {
    return exitCodeOf(error);
  }
}

const asksForHelp = new Set(['--help', '-h']);

/** What help is asked for: nothing at all, or whatever stands before `--help`; undefined when it is not asked for. */
function wordsToHelpWith(args: readonly string[]): readonly string[] | undefined {
  if (args.length === 0) return [];
  const end = args.indexOf('--');
  const own = end < 0 ? args : args.slice(0, end);
  if (!own.some((word) => asksForHelp.has(word))) return undefined;
  return own.filter((word) => !word.startsWith('-'));
}

function printed(text: () => string): number {
  try {
    process.stdout.write(text());
    return 0;
  } catch (error) {
    return exitCodeOf(error);
  }
}

async function run(command: Command, args: readonly string[]): Promise<number> {
  if (command.serves) outliveOutput();
  try {
    const { values, operands } = readArguments(command, args);
    return await command.run(values, operands);
  } catch (error) {
    if (command.failure !== undefined && !args.includes('--json')) process.stdout.write(command.failure);
    return exitCodeOf(error, command);
  }
}

/** Tells what went wrong; `command` is how it should have been called. */
function exitCodeOf(error: unknown, command?: Command): number {
  if (!(error instanceof WrongUsage || error instanceof ConfigurationProblem)) throw error;
  process.stderr.write(`sekisho: ${error.message}\n`);
  if (error instanceof ConfigurationProblem) return 1;
  const program = thisCommand();
  if (command) process.stderr.write(usageText(command, program));
  process.stderr.write(`More: ${program} ${command ? `${command.name} ` : ''}--help\n`);
  return 2;
}
