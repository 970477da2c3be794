import { AttachUserPolicyCommand, CreateAccessKeyCommand, CreateUserCommand } from '@aws-sdk/client-iam';
import { makeWorld, type World } from '../../../examples/story/world.ts';
import type { Contestant } from './contestants.ts';
import type { RunningServer } from './running-server.ts';

const region = 'ap-northeast-1';
const UserName = 'teller';
const PolicyArn = 'arn:aws:iam::aws:policy/AdministratorAccess';

/**
 * A server as an administrator of its own sees it, who is made for it: so every server is asked by a key that it gave out
 * itself, for the first keys of some are names that anyone may use.
 */
export async function worldOf({ firstKeys }: Contestant, { endpoint }: RunningServer): Promise<World> {
  const first = makeWorld({ region, endpoint, credentials: firstKeys, prefix: 'story-', patience: 0 });
  return makeWorld({ ...first, credentials: await makeAdministrator(first) });
}

async function makeAdministrator({ iam }: World) {
  await iam.send(new CreateUserCommand({ UserName }));
  await iam.send(new AttachUserPolicyCommand({ UserName, PolicyArn }));
  const { AccessKey } = await iam.send(new CreateAccessKeyCommand({ UserName }));
  return { accessKeyId: AccessKey?.AccessKeyId ?? '', secretAccessKey: AccessKey?.SecretAccessKey ?? '' };
}
