import {
  CreateFunctionCommand,
  DeleteFunctionCommand,
  InvalidParameterValueException,
  InvokeCommand,
  type Runtime,
  waitUntilFunctionActiveV2,
} from '@aws-sdk/client-lambda';
import type { Cleanup } from './cleanup.ts';
import type { ExecutionRole } from './role.ts';
import type { Observation } from './teller.ts';
import type { World } from './world.ts';

/** A packaged client function: one of those in `client-python/` and `client-typescript/`. */
export interface ClientPackage {
  readonly language: string;
  readonly runtime: Runtime;
  readonly handler: string;
  readonly zip: Uint8Array;
}

export async function createClientFunction(
  world: World,
  client: ClientPackage,
  role: ExecutionRole,
  url: string,
  cleanup: Cleanup,
): Promise<string> {
  const FunctionName = `${world.prefix}client-${client.language}`;
  const command = new CreateFunctionCommand({
    FunctionName,
    Runtime: client.runtime,
    Handler: client.handler,
    Role: role.arn,
    Code: { ZipFile: client.zip },
    Timeout: 30,
    MemorySize: 256,
    Environment: { Variables: { API_URL: url } },
  });
  await createWhenRoleIsKnown(world, command);
  cleanup.later(`function ${FunctionName}`, () => world.lambda.send(new DeleteFunctionCommand({ FunctionName })));
  await waitUntilFunctionActiveV2({ client: world.lambda, maxWaitTime: 60, minDelay: 1 }, { FunctionName });
  return FunctionName;
}

/** On AWS a new role takes some seconds until Lambda can assume it. */
async function createWhenRoleIsKnown({ lambda, patience }: World, command: CreateFunctionCommand): Promise<void> {
  const end = Date.now() + patience;
  for (;;) {
    try {
      await lambda.send(command);
      return;
    } catch (error) {
      if (!(error instanceof InvalidParameterValueException) || Date.now() >= end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 2000));
    }
  }
}

/** Invokes with the log's tail; the body is what the function returned. */
export async function invoke(
  { lambda }: World,
  FunctionName: string,
  event: { readonly url?: string; readonly method?: string },
): Promise<Omit<Observation, 'what'> & { readonly log: string }> {
  const answer = await lambda.send(
    new InvokeCommand({ FunctionName, LogType: 'Tail', Payload: Buffer.from(JSON.stringify(event)) }),
  );
  const log = Buffer.from(answer.LogResult ?? '', 'base64').toString();
  return { status: answer.StatusCode, body: Buffer.from(answer.Payload ?? []).toString(), headers: {}, log };
}
