import { commandsOf, findCommand } from '../arguments/find-command.ts';
import type { Command } from '../command.ts';
import { commandHelp } from './command-help.ts';
import { overview } from './overview.ts';

/** Help for what some words name: everything, the commands of a noun, or one command. Throws WrongUsage. */
export function helpText(commands: readonly Command[], words: readonly string[], program: string): string {
  const [noun] = words;
  if (noun === undefined) return overview(commands, program);
  const several = words.length === 1 ? commandsOf(commands, noun) : [];
  const told = several.length > 0 ? several : [findCommand(commands, words).command];
  return told.map((command) => commandHelp(command, program)).join('\n');
}
