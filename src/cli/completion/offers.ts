import { commandsOf, firstWords } from '../arguments/find-command.ts';
import type { Command } from '../command.ts';
import { helpOf } from '../help/command-help.ts';

/** A word that can stand somewhere, and what it means. */
export interface Offer {
  readonly word: string;
  readonly means: string;
}

/** What may come next. */
export interface Place {
  /** The words of the line before, each followed by a space, as a pattern of `case`. */
  readonly before: string;
  readonly offers: readonly Offer[];
}

/** Every place of a command line where a word is one of a few. */
export function places(commands: readonly Command[]): Place[] {
  const nouns = firstWords(commands).filter((noun) => commandsOf(commands, noun).length > 0);
  const first = [...beginnings(commands), { word: '--help', means: 'all commands' }, version];
  return [
    { before: "' '", offers: first },
    ...nouns.map((noun) => ({ before: `'${noun} '`, offers: verbsOf(commands, noun) })),
    ...commands.map((command) => ({ before: `'${command.name} '*`, offers: offersOf(command, commands) })),
  ];
}

const version = { word: '--version', means: 'which Sekisho this is' };

function offersOf({ name, forms, options }: Command, commands: readonly Command[]): Offer[] {
  const choices = forms.flatMap((form) => (form.includes('|') ? form.split('|') : []));
  return [
    ...choices.map((word) => ({ word, means: word })),
    ...(name === 'help' ? beginnings(commands) : []),
    ...Object.entries(options).map(([option, row]) => ({ word: `--${option}`, means: helpOf(row) })),
    { word: '--help', means: 'how it is called' },
  ];
}

function beginnings(commands: readonly Command[]): Offer[] {
  return firstWords(commands).map((word) => {
    const several = commandsOf(commands, word).map(({ name }) => name.slice(word.length + 1));
    const means = commands.find(({ name }) => name === word)?.summary ?? several.join(' and ');
    return { word, means };
  });
}

function verbsOf(commands: readonly Command[], noun: string): Offer[] {
  return commandsOf(commands, noun).map(({ name, summary }) => ({ word: name.slice(noun.length + 1), means: summary }));
}
