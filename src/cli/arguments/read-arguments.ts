import { parseArgs } from 'node:util';
import { ConfigurationProblem } from '../../server/configuration.ts';
import type { Command, Option, Options, Values } from '../command.ts';
import { checkForm } from './check-form.ts';
import { didYouMean } from './did-you-mean.ts';
import { WrongUsage } from './wrong-usage.ts';

/** What was given, by the command's row of the table. Throws WrongUsage. */
export function readArguments(
  { forms, options }: Command,
  args: readonly string[],
): { readonly values: Values<Options>; readonly operands: readonly string[] } {
  const given: Record<string, unknown> = {};
  const operands: string[] = [];
  for (const token of tokensOf(options, args)) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind === 'option') given[token.name] = readOption(options, token);
  }
  checkForm(forms, operands, Object.keys(given));
  return { values: { ...withoutOptions(options), ...given } as Values<Options>, operands };
}

/** Node splits the line; what its parts may be is said by the table, in our own words. */
function tokensOf(options: Options, args: readonly string[]) {
  const types = Object.entries(options).map(([name, { value }]) => [name, { type: value ? 'string' : 'boolean' }]);
  return parseArgs({ args: [...args], options: Object.fromEntries(types), strict: false, tokens: true }).tokens;
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function readOption(options: Options, { name, rawName, value, inlineValue }: OptionToken): unknown {
  const option = Object.hasOwn(options, name) && rawName === `--${name}` ? options[name] : undefined;
  if (!option) throw new WrongUsage(`there is no option ${rawName}${didYouMean(rawName, namesOf(options))}`);
  if (option.value === undefined) {
    if (value !== undefined) throw new WrongUsage(`${rawName} takes no value`);
    return true;
  }
  // What looks like the next option is not the value of this one, unless `=` says so.
  if (!value || (!inlineValue && /^-./.test(value))) throw new WrongUsage(`${rawName} takes a value: ${option.value}`);
  return readValue(option, value);
}

function namesOf(options: Options): string[] {
  return [...Object.keys(options), 'help'].map((name) => `--${name}`);
}

function readValue({ read }: Option, text: string): unknown {
  try {
    return read ? read(text) : text;
  } catch (error) {
    if (error instanceof ConfigurationProblem) throw new WrongUsage(error.message);
    throw error;
  }
}

function withoutOptions(options: Options): Readonly<Record<string, unknown>> {
  const values = Object.entries(options).map(([name, option]) => {
    if (option.value === undefined) return [name, false];
    return [name, option.default === undefined ? undefined : readValue(option, option.default)];
  });
  return Object.fromEntries(values);
}
