import type { Command, Option } from '../command.ts';
import { columns } from '../output/columns.ts';
import { exitCodes } from './exit-codes.ts';
import { usageLines } from './usage-lines.ts';

/** How one command is called. */
export function commandHelp(command: Command, program: string): string {
  const { name, summary, options, examples } = command;
  return [
    `${name}: ${summary}\n\n`,
    usageText(command, program),
    section('Options', [...Object.entries(options).map(optionRow), ['', '--help', 'this text']]),
    section(
      'Examples',
      examples.flatMap(({ line, does }) => [
        ['', `${program} ${line}`],
        ['', `    ${does}`],
      ]),
    ),
    section('Exit codes', exitCodeRows(command)),
  ].join('');
}

/** `usage: ...`, further forms below the first. */
export function usageText(command: Command, program: string): string {
  return usageLines(command, program)
    .map((line, at) => `${at === 0 ? 'usage: ' : '       '}${line}\n`)
    .join('');
}

function optionRow([name, option]: readonly [string, Option]): string[] {
  return ['', optionWords(name, option.value), helpOf(option)];
}

/** `--data-dir DIR` */
export function optionWords(name: string, value: string | undefined): string {
  return value === undefined ? `--${name}` : `--${name} ${value}`;
}

/** What an option is for, and what it is when it is not given. */
export function helpOf({ help, default: usual }: Option): string {
  return usual === undefined ? help : `${help} (${usual})`;
}

function section(title: string, rows: readonly (readonly string[])[]): string {
  return `\n${title}\n${columns(rows)}`;
}

/** What its exit codes mean. */
export function exitCodeRows({ no }: Command): string[][] {
  const means = no === undefined ? { ...exitCodes, 1: 'a problem' } : { ...exitCodes, 1: `a problem, or: ${no}` };
  return Object.entries(means).map(([code, meaning]) => ['', code, meaning]);
}
