/** An option of a command; one without `value` is a switch. */
export interface Option {
  readonly help: string;
  /** What it takes, as help names it: `DIR`, or its choices: `enforce|observe`. */
  readonly value?: string;
  readonly default?: string;
  /** Reads what was given. Throws ConfigurationProblem. */
  readonly read?: (text: string) => unknown;
}

export type Options = Readonly<Record<string, Option>>;

type Read<Row extends Option> = Row extends { read: (text: string) => infer Value } ? Value : string;
type Given<Row extends Option> = Row extends { value: string }
  ? Row extends { default: string }
    ? Read<Row>
    : Read<Row> | undefined
  : boolean;

/** What was given for each option of a command. */
export type Values<Rows extends Options> = { readonly [Name in keyof Rows]: Given<Rows[Name]> };

export interface Example {
  /** What follows the program's name. */
  readonly line: string;
  readonly does: string;
}

/** A row of the table of commands: help, completions, docs/cli.md and the reading of arguments are made from it. */
export interface Command<Rows extends Options = Options> {
  /** One word, or a noun and a verb: `account create`. */
  readonly name: string;
  readonly summary: string;
  /** Each way to call it: what stands in brackets can be left out, and an option that one of them names goes with it alone. */
  readonly forms: readonly string[];
  readonly options: Rows;
  readonly examples: readonly Example[];
  /** Which answer is exit code 1, if one is. */
  readonly no?: string;
  /** What standard output says when it fails, for the shell that evaluates it. */
  readonly failure?: string;
  /** Whether it serves until it is told to stop, whatever becomes of its output. */
  readonly serves?: true;
  /** Answers the exit code. Throws WrongUsage, ConfigurationProblem. */
  run(values: Values<Rows>, operands: readonly string[]): Promise<number>;
}

/** A row, its options checked against how they are used. */
export function command<const Rows extends Options>(row: Command<Rows>): Command {
  return row as unknown as Command;
}
