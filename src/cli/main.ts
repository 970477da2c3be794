import { ConfigurationProblem } from '../server/configuration.ts';
import { account } from './account.ts';
import { console as openConsole } from './console.ts';
import { env } from './env.ts';
import { explain } from './explain.ts';
import { policy } from './policy.ts';
import { runtimes } from './runtimes.ts';
import { start } from './start.ts';
import { whoCan } from './who-can.ts';

/** A command: takes its arguments, answers the exit code. */
type Command = (args: readonly string[]) => Promise<number>;

const commands: Readonly<Record<string, Command>> = {
  start,
  env,
  account,
  console: openConsole,
  explain,
  policy,
  runtimes,
  'who-can': whoCan,
};

const usage = `sekisho: a self-hosted AWS for IAM-protected APIs

  sekisho start [--port 4566] [--host 127.0.0.1] [--data-dir DIR | --ephemeral]
                [--account 123456789012] [--auth enforce|observe] [--no-denial-reasons]
                [--authorization-ids] [--max-environments N]
  sekisho env [--data-dir DIR] [--region REGION] [--account ID]
                                                     export lines for a shell
  sekisho console                                    an address of the console, good for opening it once
  sekisho account create [ID] | list                 more accounts, for calls across them
  sekisho explain REQUEST-ID                         why a request was allowed or denied
  sekisho who-can ACTION ARN | --principal ARN       who may do it; which methods it may invoke
  sekisho policy generate --principal ARN [--since 24h] [--wildcard] [--with-denied]
                                                     the least policy for the calls that were seen
  sekisho policy coverage --principal ARN [--ignore-denies]
                                                     statements that were never used: exit code 1
  sekisho runtimes add python3.9 [--data-dir DIR]    boto3 for a Python that lacks it
`;

/** Runs the command line. A problem of the operator's is one line on standard error; anything else shows its stack. */
export async function main(args: readonly string[]): Promise<number> {
  const [name = 'help', ...rest] = args;
  if (name === 'help' || name === '--help' || name === '-h') {
    process.stdout.write(usage);
    return 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    process.stderr.write(`sekisho: there is no command ${name}\n\n${usage}`);
    return 2;
  }
  try {
    return await command(rest);
  } catch (error) {
    if (!isOperatorsProblem(error)) throw error;
    process.stderr.write(`sekisho: ${error.message}\n`);
    return 1;
  }
}

function isOperatorsProblem(error: unknown): error is Error {
  if (error instanceof ConfigurationProblem) return true;
  // What node:util's parseArgs throws for options that do not exist.
  return error instanceof TypeError && String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS');
}
