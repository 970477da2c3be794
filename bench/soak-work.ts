import { setTimeout } from 'node:timers/promises';
import {
  CreateUserCommand,
  DeleteUserCommand,
  DeleteUserPolicyCommand,
  GetUserCommand,
  PutUserPolicyCommand,
} from '@aws-sdk/client-iam';
import { CreateFunctionCommand, InvokeCommand, type Runtime } from '@aws-sdk/client-lambda';
import { type Api, createApi, deploy, protect } from '../examples/story/api.ts';
import { call, sign, unsigned } from '../examples/story/call.ts';
import { type Cleanup, makeCleanup } from '../examples/story/cleanup.ts';
import { createExecutionRole } from '../examples/story/role.ts';
import type { World } from '../examples/story/world.ts';
import { zipOf } from '../examples/story/zip.ts';
import { policyOf } from './hostile-documents.ts';

/** One kind of load: what is done again and again. */
export interface Work {
  readonly name: string;
  readonly once: (turn: number) => Promise<unknown>;
}

/** Answers of 100 kB: what stays of them is soon seen. */
const handlers = {
  'python3.13': { 'app.py': 'def handler(event, context):\n    print("called")\n    return "r" * 100_000' },
  'nodejs22.x': { 'app.js': 'exports.handler = async () => { console.log("called"); return "r".repeat(100_000); }' },
} as const;

/** The control plane, signed; the data plane, signed and not; functions of the runtimes that run here. */
export async function soakWorks(world: World): Promise<Work[]> {
  const cleanup = makeCleanup();
  const api = await createApi(world, cleanup);
  await deploy(world, api, 'open');
  await protect(world, api);
  await deploy(world, api, 'iam');
  return [userWork(world), ...dataWorks(world, api), ...(await functionWorks(world, cleanup))];
}

function userWork({ iam }: World): Work {
  const once = async (turn: number): Promise<void> => {
    const [UserName, PolicyName] = [`soaked-${turn}`, 'own'];
    const PolicyDocument = policyOf({ Effect: 'Allow', Action: 'iam:GetUser', Resource: '*' });
    await iam.send(new CreateUserCommand({ UserName }));
    await iam.send(new PutUserPolicyCommand({ UserName, PolicyName, PolicyDocument }));
    await iam.send(new GetUserCommand({ UserName }));
    await iam.send(new DeleteUserPolicyCommand({ UserName, PolicyName }));
    await iam.send(new DeleteUserCommand({ UserName }));
  };
  return { name: 'control plane', once };
}

function dataWorks(world: World, api: Api): Work[] {
  const { credentials, region } = world;
  if (!credentials) throw new Error('a soak needs credentials of its own');
  const iamUrl = world.invokeUrl(api.id, 'iam', '/');
  const signed = async () => call(await sign({ method: 'GET', url: iamUrl, headers: {} }, { credentials, region }));
  const open = () => unsigned(world.invokeUrl(api.id, 'open', '/'));
  return [
    { name: 'data plane, unsigned', once: () => mustBe200(open()) },
    { name: 'data plane, signed', once: () => mustBe200(signed()) },
  ];
}

async function mustBe200(answer: ReturnType<typeof call>): Promise<void> {
  const { status, body } = await answer;
  if (status !== 200) throw new Error(`${status}: ${body}`);
}

async function functionWorks(world: World, cleanup: Cleanup): Promise<Work[]> {
  const role = await createExecutionRole(world, cleanup);
  const works = Object.entries(handlers).map(async ([runtime, files]) => {
    const FunctionName = runtime.replace('.', '-');
    const Code = { ZipFile: await zipOf(files) };
    const made = { Runtime: runtime as Runtime, Role: role.arn, Handler: 'app.handler', Code };
    await world.lambda.send(new CreateFunctionCommand({ FunctionName, ...made }));
    await setTimeout(1000);
    const once = async (): Promise<void> => {
      const { Payload } = await world.lambda.send(new InvokeCommand({ FunctionName }));
      if (Payload?.length !== 100_002) throw new Error(`${FunctionName} answered ${Payload?.transformToString()}`);
    };
    const runs = await once().then(
      () => true,
      () => false,
    );
    return runs ? [{ name: runtime, once }] : [];
  });
  return (await Promise.all(works)).flat();
}
