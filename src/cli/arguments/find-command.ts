import type { Command } from '../command.ts';
import { didYouMean } from './did-you-mean.ts';
import { WrongUsage } from './wrong-usage.ts';

/** The command that the first words name, and what follows them. Throws WrongUsage. */
export function findCommand(
  commands: readonly Command[],
  words: readonly string[],
): { readonly command: Command; readonly rest: readonly string[] } {
  for (const length of [2, 1]) {
    const command = commands.find(({ name }) => name === words.slice(0, length).join(' '));
    if (command && words.length >= length) return { command, rest: words.slice(length) };
  }
  throw new WrongUsage(whyNone(commands, words));
}

/** The commands of a noun, such as `account`. */
export function commandsOf(commands: readonly Command[], noun: string): Command[] {
  return commands.filter(({ name }) => name.startsWith(`${noun} `));
}

function whyNone(commands: readonly Command[], [noun = '', verb]: readonly string[]): string {
  if (noun.startsWith('-')) return whyNoOption(commands, noun);
  const names = commandsOf(commands, noun).map(({ name }) => name);
  if (names.length === 0) return `there is no command ${noun}${didYouMean(noun, firstWords(commands))}`;
  if (verb === undefined || verb.startsWith('-')) return `${noun} alone says nothing: ${names.join(' or ')}`;
  return `there is no command ${noun} ${verb}${
    didYouMean(
      verb,
      names.map((name) => name.slice(noun.length + 1)),
      `${noun} `,
    ) || `: ${names.join(' or ')}`
  }`;
}

function whyNoOption(commands: readonly Command[], option: string): string {
  const name = option.replace(/^--?|=.*/gs, '');
  if (commands.some(({ options }) => Object.hasOwn(options, name))) return `--${name} stands after the command`;
  return `there is no option ${option}${didYouMean(option, ['--help', '--version'])}`;
}

/** What a command line may begin with. */
export function firstWords(commands: readonly Command[]): string[] {
  return [...new Set(commands.map(({ name }) => name.split(' ')[0]!))];
}
