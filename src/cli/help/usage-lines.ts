import type { Command } from '../command.ts';

/** Each form of a command on a line: `sekisho who-can ACTION ARN [OPTIONS]`. */
export function usageLines({ name, forms, options }: Command, program: string): string[] {
  const rest = Object.keys(options).length === 0 ? '' : '[OPTIONS]';
  return forms.map((form) => [program, name, form, rest].filter((part) => part !== '').join(' '));
}
