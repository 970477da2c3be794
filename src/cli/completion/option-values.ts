import type { Command } from '../command.ts';

/** What options take, by option: folders, one of a few words, or what no shell can know. */
export interface OptionValues {
  readonly folders: readonly string[];
  readonly choices: readonly { readonly option: string; readonly words: readonly string[] }[];
  readonly others: readonly string[];
}

/** INVARIANT: an option takes the same in every command. */
export function optionValues(commands: readonly Command[]): OptionValues {
  const taking = new Map<string, string>();
  for (const { options } of commands) {
    for (const [name, { value }] of Object.entries(options)) if (value !== undefined) taking.set(`--${name}`, value);
  }
  const isChoice = (value: string) => value.includes('|');
  const rows = [...taking];
  return {
    folders: rows.filter(([, value]) => value === 'DIR').map(([option]) => option),
    choices: rows
      .filter(([, value]) => isChoice(value))
      .map(([option, value]) => ({ option, words: value.split('|') })),
    others: rows.filter(([, value]) => value !== 'DIR' && !isChoice(value)).map(([option]) => option),
  };
}
