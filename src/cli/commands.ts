import type { Command } from './command.ts';
import { accountCreate } from './commands/account-create.ts';
import { accountList } from './commands/account-list.ts';
import { ca } from './commands/ca.ts';
import { completion } from './commands/completion.ts';
import { openConsole } from './commands/console.ts';
import { env } from './commands/env.ts';
import { explain } from './commands/explain.ts';
import { help } from './commands/help.ts';
import { policyCoverage } from './commands/policy-coverage.ts';
import { policyGenerate } from './commands/policy-generate.ts';
import { runtimesAdd } from './commands/runtimes-add.ts';
import { start } from './commands/start.ts';
import { vpcEndpointCreate } from './commands/vpc-endpoint-create.ts';
import { vpcEndpointDelete } from './commands/vpc-endpoint-delete.ts';
import { vpcEndpointList } from './commands/vpc-endpoint-list.ts';
import { whoCan } from './commands/who-can.ts';

/** Every command, in the order in which one meets them. */
export const commands: readonly Command[] = [
  start,
  env,
  openConsole,
  ca,
  explain,
  whoCan,
  policyGenerate,
  policyCoverage,
  accountCreate,
  accountList,
  vpcEndpointCreate,
  vpcEndpointList,
  vpcEndpointDelete,
  runtimesAdd,
  completion(() => commands),
  help(() => commands),
];
