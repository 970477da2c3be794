import type { Command } from '../command.ts';
import { columns } from '../output/columns.ts';
import { exitCodes } from './exit-codes.ts';

/** All commands, each with what it does. */
export function overview(commands: readonly Command[], program: string): string {
  return [
    'sekisho: a self-hosted AWS for IAM-protected APIs\n',
    `\nusage: ${program} COMMAND [OPTIONS]\n\n`,
    columns(commands.map(({ name, summary }) => ['', name, summary])),
    `\n${program} COMMAND --help tells more of one; --version tells which Sekisho this is.\n`,
    `Exit codes: ${Object.entries(exitCodes)
      .map(([code, means]) => `${code} ${means}`)
      .join(', ')}.\n`,
  ].join('');
}
