import { resolve } from 'node:path';
import {
  accountThrottleOf,
  type Configuration,
  checkAccount,
  checkAuth,
  checkMaxEnvironments,
  checkPort,
  checkUserPoolKeys,
  checkVpcLinks,
  defaultAccount,
  defaultHost,
  defaultPort,
  rootKeyOf,
  runtimeFolder,
  userDataFolder,
} from '../../server/configuration.ts';
import { type RunningServer, startServer } from '../../server/start-server.ts';
import { boundYoungHeap } from '../../server/young-heap.ts';
import { WrongUsage } from '../arguments/wrong-usage.ts';
import { command, type Values } from '../command.ts';
import { readFolder } from '../server-connection.ts';
import { commandReaching, dataFolderOption, thisCommand } from '../this-command.ts';

const options = {
  port: { value: 'N', default: String(defaultPort), help: 'where it listens; 0 takes a free port', read: checkPort },
  host: { value: 'HOST', default: defaultHost, help: 'the address that it listens on' },
  'data-dir': {
    value: 'DIR',
    help: 'where state is kept, when not in the usual data folder of the user; SEKISHO_DATA_DIR names it too',
    read: readFolder,
  },
  ephemeral: { help: 'nothing is kept: state is gone when it stops' },
  account: { value: 'ID', default: defaultAccount, help: 'the id of the first account', read: checkAccount },
  auth: {
    value: 'enforce|observe',
    default: 'enforce',
    help: 'observe lets through what policies deny; loud, and never the default',
    read: checkAuth,
  },
  'no-denial-reasons': {
    help: 'denials of deployed APIs without "because no identity-based policy allows ...", as before late 2025',
  },
  'authorization-ids': {
    help: "denials of the control plane end with their authorization id, as in AWS's preview of 2026",
  },
  'max-environments': {
    value: 'N',
    help: 'environments of all functions at once: 32 for each core, and one for each 256 MB of memory',
    read: checkMaxEnvironments,
  },
  'user-pool-keys': {
    value: 'PLACE',
    help: "file or address of the keys (JWKS) of Cognito's user pools, such as keys/{userPoolId}.json; Cognito's own unless told",
    read: checkUserPoolKeys,
  },
  'vpc-link': {
    value: 'ARN=URL',
    help: 'where the load balancer of VPC links is, such as ARN=http://127.0.0.1:9000; several between commas, * for all others',
    read: checkVpcLinks,
  },
} as const;

/** `sekisho start`: the server in the foreground, until SIGINT or SIGTERM. */
export const start = command({
  name: 'start',
  summary: 'starts the server, in the foreground',
  forms: [''],
  options,
  examples: [
    { line: 'start', does: 'on port 4566, with the state of the last time' },
    { line: 'start --ephemeral --port 0', does: 'for tests: on a free port, keeping nothing' },
  ],
  serves: true,
  async run(values) {
    const configuration = configurationOf(values);
    const server = await startServer(configuration);
    // INVARIANT: whoever has read that it listens can end it.
    const told = toldToStop();
    announce(server, configuration);
    boundYoungHeap();
    const warned = warnOfFunctions(server);
    await told;
    await warned;
    await server.close();
    return 0;
  },
});

function toldToStop(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}

function configurationOf(values: Values<typeof options>): Configuration {
  if (values.ephemeral && values['data-dir']) {
    throw new WrongUsage('--ephemeral keeps nothing: it does not go with --data-dir');
  }
  const usual = userDataFolder(process.env);
  const named = values['data-dir'] ?? resolve(process.env['SEKISHO_DATA_DIR'] || usual);
  return {
    host: values.host,
    port: values.port,
    dataFolder: values.ephemeral ? undefined : named,
    preparedRuntimes: runtimeFolder(named),
    account: values.account,
    auth: values.auth,
    denialReasons: !values['no-denial-reasons'],
    authorizationIds: values['authorization-ids'],
    maxEnvironments: values['max-environments'],
    userPoolKeys: values['user-pool-keys'],
    vpcLinks: values['vpc-link'],
    accountThrottle: accountThrottleOf(process.env),
    rootKey: rootKeyOf(process.env),
    consoleToken: process.env['SEKISHO_CONSOLE_TOKEN'],
    commandReaching: (folder) => commandReaching(folder, usual),
  };
}

/** The secret itself is never printed: only how to get it. */
function announce({ url, dataFolder, consoleUrl }: RunningServer, { auth }: Configuration): void {
  const [command, folder] = [thisCommand(), dataFolderOption(dataFolder, userDataFolder(process.env))];
  process.stdout.write(`Sekisho listens on ${url}\n`);
  process.stdout.write(`Console (this address opens it once; another: ${command} console${folder}): ${consoleUrl()}\n`);
  process.stdout.write(`Credentials of the root user: eval "$(${command} env${folder})"\n`);
  if (auth === 'observe') {
    process.stdout.write('WARNING: --auth observe: what the policies deny is let through. Test nothing with it.\n');
  }
}

/** Where functions are not kept from the server's files, or not run at all, the operator learns it before they run. */
async function warnOfFunctions({ probeFunctions }: RunningServer): Promise<void> {
  const { warning, refused } = await probeFunctions();
  for (const text of [warning, refused]) if (text) process.stderr.write(`WARNING: ${text}\n`);
}
