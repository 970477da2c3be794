import type { Command } from '../src/cli/command.ts';
import { commands } from '../src/cli/commands.ts';
import { exitCodeRows, helpOf, optionWords } from '../src/cli/help/command-help.ts';
import { usageLines } from '../src/cli/help/usage-lines.ts';

/** docs/cli.md, from the table of commands. */
export function cliPage(): string {
  return [...beginning, ...commands.flatMap(section)].join('\n');
}

const beginning = [
  '# The command line',
  '',
  'Generated from the table of commands. What is `sekisho` here is `npm run -s sekisho --` in a clone; every text that the',
  'command line prints names the form that works where it runs. `sekisho COMMAND --help` (or `-h`) and `sekisho help COMMAND`',
  'tell the same as this page, `sekisho --version` tells which Sekisho it is.',
  '',
  'The exit code is 0 when it is done, 1 for a problem or an answer of "no", and 2 for wrong usage. Answers go to standard',
  'output and everything else to standard error. A reader that has read enough (`| head -1`) is no failure.',
  '',
  'A server is found by its data folder: `--data-dir`, else `SEKISHO_DATA_DIR`, else the usual one of the user. Its console',
  'token is read there, unless `SEKISHO_CONSOLE_TOKEN` is set.',
  '',
  'When `sekisho env` fails it prints `false`, so that `eval "$(sekisho env)"` fails too and `set -e` ends a script there: an',
  'empty `eval` would succeed.',
  '',
];

function section(command: Command): string[] {
  const { name, summary, options, examples } = command;
  return [
    `## sekisho ${name}`,
    '',
    `${summary[0]!.toUpperCase()}${summary.slice(1)}.`,
    '',
    '```',
    ...usageLines(command, 'sekisho'),
    '```',
    '',
    ...table(
      ['option', 'what it does'],
      Object.entries(options).map(([option, row]) => [
        `\`${cell(optionWords(option, row.value))}\``,
        cell(helpOf(row)),
      ]),
    ),
    ...table(
      ['example', 'what it does'],
      examples.map(({ line, does }) => [`\`sekisho ${line}\``, cell(does)]),
    ),
    ...table(
      ['exit code', 'when'],
      exitCodeRows(command).map(([, code = '', when = '']) => [code, when]),
    ),
  ];
}

function table(titles: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return [];
  return [titles, titles.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).concat('');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
