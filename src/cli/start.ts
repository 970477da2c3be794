import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import {
  type Configuration,
  ConfigurationProblem,
  checkAccount,
  checkAuth,
  checkMaxEnvironments,
  checkPort,
  defaultAccount,
  defaultHost,
  defaultPort,
  rootKeyOf,
  runtimeFolder,
  userDataFolder,
} from '../server/configuration.ts';
import { type RunningServer, startServer } from '../server/start-server.ts';

const options = {
  port: { type: 'string', default: String(defaultPort) },
  host: { type: 'string', default: defaultHost },
  'data-dir': { type: 'string' },
  ephemeral: { type: 'boolean', default: false },
  account: { type: 'string', default: defaultAccount },
  auth: { type: 'string', default: 'enforce' },
  'no-denial-reasons': { type: 'boolean', default: false },
  'authorization-ids': { type: 'boolean', default: false },
  'max-environments': { type: 'string' },
} as const;

/** `sekisho start`: the server in the foreground, until SIGINT or SIGTERM. */
export async function start(args: readonly string[]): Promise<number> {
  const configuration = configurationOf(args);
  outliveOutput();
  const server = await startServer(configuration);
  // INVARIANT: whoever has read that it listens can end it.
  const told = toldToStop();
  announce(server, configuration);
  const warned = warnOfFunctions(server);
  await told;
  await warned;
  await server.close();
  return 0;
}

/** INVARIANT: the server goes on when nobody reads its output, or when the disk of a file that takes it is full. */
function outliveOutput(): void {
  for (const output of [process.stdout, process.stderr]) output.on('error', () => undefined);
}

function toldToStop(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}

function configurationOf(args: readonly string[]): Configuration {
  const { values } = parseArgs({ args: [...args], options });
  const most = values['max-environments'];
  const given = values['data-dir'] ?? process.env['SEKISHO_DATA_DIR'];
  const named = given === undefined ? undefined : resolve(given);
  if (values.ephemeral && values['data-dir']) {
    throw new ConfigurationProblem('--ephemeral keeps nothing: it does not go with --data-dir');
  }
  return {
    host: values.host,
    port: checkPort(values.port),
    dataFolder: values.ephemeral ? undefined : (named ?? userDataFolder(process.env)),
    preparedRuntimes: runtimeFolder(named ?? userDataFolder(process.env)),
    account: checkAccount(values.account),
    auth: checkAuth(values.auth),
    denialReasons: !values['no-denial-reasons'],
    authorizationIds: values['authorization-ids'],
    maxEnvironments: most === undefined ? undefined : checkMaxEnvironments(most),
    rootKey: rootKeyOf(process.env),
    consoleToken: process.env['SEKISHO_CONSOLE_TOKEN'],
  };
}

/** The secret itself is never printed: only how to get it. */
function announce({ url, dataFolder, consoleUrl }: RunningServer, { auth, dataFolder: kept }: Configuration): void {
  const usual = kept === userDataFolder(process.env) ? '' : ` --data-dir '${dataFolder}'`;
  process.stdout.write(`Sekisho listens on ${url}\n`);
  process.stdout.write(`Console (this address opens it once; another: sekisho console${usual}): ${consoleUrl()}\n`);
  process.stdout.write(`Credentials of the root user: eval "$(sekisho env${usual})"\n`);
  if (auth === 'observe') {
    process.stdout.write('WARNING: --auth observe: what the policies deny is let through. Test nothing with it.\n');
  }
}

/** Where functions are not kept from the server's files, or not run at all, the operator learns it before they run. */
async function warnOfFunctions({ probeFunctions }: RunningServer): Promise<void> {
  const { warning, refused } = await probeFunctions();
  for (const text of [warning, refused]) if (text) process.stderr.write(`WARNING: ${text}\n`);
}
