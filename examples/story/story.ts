import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { type Api, addStage, createApi, deploy, hello, protect } from './api.ts';
import { call, sign, unsigned } from './call.ts';
import { type Cleanup, makeCleanup } from './cleanup.ts';
import { type ClientPackage, createClientFunction, invoke } from './client-function.ts';
import { allowExactly, attach, createExecutionRole, detach, type ExecutionRole, invokeFullAccess } from './role.ts';
import type { Teller } from './teller.ts';
import type { World } from './world.ts';
import { mishaps } from './wrong-papers.ts';

const missingToken = {
  status: 403,
  body: '{"message":"Missing Authentication Token"}',
  headers: { 'x-amzn-errortype': 'MissingAuthenticationTokenException' },
};
const helloFromFunction = /^\{"statusCode": ?200, ?"message": ?"Hello, world!"\}$/;

/** Tells the whole story against any AWS, and deletes all that it made, even when a step fails. */
export async function tellStory(world: World, teller: Teller, clients: readonly ClientPackage[]): Promise<void> {
  const cleanup = makeCleanup();
  try {
    await tell(world, teller, clients, cleanup);
  } finally {
    for (const left of await cleanup.run()) teller.remark(`could not be deleted: ${left}`);
  }
}

async function tell(world: World, teller: Teller, clients: readonly ClientPackage[], cleanup: Cleanup): Promise<void> {
  const { Account = '' } = await world.sts.send(new GetCallerIdentityCommand({}));
  const api = await openApi(world, teller, cleanup);
  await teller.part(() => protectedApi(world, teller, api));
  await teller.part(async () => {
    teller.chapter('An execution role that may do nothing but write logs');
    const role = await createExecutionRole(world, cleanup);
    teller.remark(role.arn);
    for (const client of clients) {
      await teller.part(() => clientStory({ world, teller, api, role, account: Account, client, cleanup }));
    }
  });
  await teller.part(() => realLife(world, teller, api));
}

async function openApi(world: World, teller: Teller, cleanup: Cleanup): Promise<Api> {
  teller.chapter('A REST API answers from a MOCK integration, deployed to stage dev without authorization');
  const api = await createApi(world, cleanup);
  await deploy(world, api, 'dev');
  await teller.see('GET /dev/ unsigned', () => unsigned(world.invokeUrl(api.id, 'dev', '/')), {
    status: 200,
    body: hello,
  });
  return api;
}

async function protectedApi(world: World, teller: Teller, api: Api): Promise<void> {
  teller.chapter('AWS_IAM authorization, which takes effect with the next deployment only');
  await protect(world, api);
  const url = world.invokeUrl(api.id, 'dev', '/');
  await teller.see('GET /dev/ unsigned, before the deployment', () => unsigned(url), { status: 200, body: hello });
  const deployment = await deploy(world, api, 'dev');
  await addStage(world, api, 'prod', deployment);
  await teller.see('GET /dev/ unsigned, after the deployment', () => unsigned(url), missingToken);
}

interface ClientScene {
  readonly world: World;
  readonly teller: Teller;
  readonly api: Api;
  readonly role: ExecutionRole;
  readonly account: string;
  readonly client: ClientPackage;
  readonly cleanup: Cleanup;
}

async function clientStory(scene: ClientScene): Promise<void> {
  const { world, teller, api, role, client, cleanup } = scene;
  teller.chapter(
    `A Lambda function signs with its role's temporary credentials (${client.language}, ${client.runtime})`,
  );
  const url = world.invokeUrl(api.id, 'dev', '/');
  const name = await createClientFunction(world, client, role, url, cleanup);
  const ask = (what: string, event: { url?: string; method?: string }, body: string | RegExp) =>
    teller.see(what, () => invoke(world, name, event), { body });
  await ask('Invoke, without permission', {}, denial(scene, name, 'dev/GET/'));
  await attach(world, role.name, invokeFullAccess);
  const undo = makeCleanup();
  undo.later('attachment', () => detach(world, role.name, invokeFullAccess));
  try {
    await ask('Invoke, with AmazonAPIGatewayInvokeFullAccess attached', {}, helloFromFunction);
  } finally {
    await undo.run();
  }
  await ask('Invoke, after it is detached', {}, denial(scene, name, 'dev/GET/'));
  await leastPrivilege(scene, name, undo, ask);
}

async function leastPrivilege(
  { world, api, role, account, ...scene }: ClientScene,
  name: string,
  undo: Cleanup,
  ask: (what: string, event: { url?: string; method?: string }, body: string | RegExp) => Promise<void>,
): Promise<void> {
  const full = { world, api, role, account, ...scene };
  const exactly = `arn:aws:execute-api:${world.region}:${account}:${api.id}/dev/GET/`;
  await allowExactly(world, role, exactly, undo);
  try {
    await ask(`Invoke, with an inline policy for exactly .../dev/GET/`, {}, helloFromFunction);
    await ask('... another method', { method: 'POST' }, denial(full, name, 'dev/POST/'));
    await ask('... another path', { url: world.invokeUrl(api.id, 'dev', '/pets') }, denial(full, name, 'dev/GET/pets'));
    await ask('... another stage', { url: world.invokeUrl(api.id, 'prod', '/') }, denial(full, name, 'prod/GET/'));
  } finally {
    await undo.run();
  }
}

/** The denial as execute-api words it: of the API owner's account only the last four digits are shown. */
function denial({ world, api, role, account }: ClientScene, functionName: string, path: string): RegExp {
  const who = `arn:aws:sts::${account}:assumed-role/${role.name}/${functionName}`;
  const what = `arn:aws:execute-api:${world.region}:********${account.slice(-4)}:${api.id}/${path}`;
  const text = `User: ${who} is not authorized to perform: execute-api:Invoke on resource: ${what} because no identity-based policy allows the execute-api:Invoke action`;
  return new RegExp(`^\\{"Message": ?"${text.replaceAll(/[*.\\/]/g, '\\$&')}"\\}$`);
}

async function realLife(world: World, teller: Teller, api: Api): Promise<void> {
  teller.chapter('What goes wrong in real life');
  const url = world.invokeUrl(api.id, 'dev', '/');
  const credentials = await world.signer();
  const right = { credentials, region: world.region };
  const inOrder = async () => call(await sign({ method: 'GET', url, headers: {} }, right));
  await teller.see('signed by whoever tells this story', inOrder, { status: 200, body: hello });
  for (const { what, send, must } of mishaps(world, url, credentials)) await teller.see(what, send, must);
}
