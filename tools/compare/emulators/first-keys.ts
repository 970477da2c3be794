import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { makeWorld, type World } from '../../../examples/story/world.ts';

/** Whether a server refuses an access key whose secret is another, and says so as an error of STS. */
export async function isRefused(world: World, { accessKeyId }: { readonly accessKeyId: string }): Promise<boolean> {
  const { sts } = makeWorld({ ...world, credentials: { accessKeyId, secretAccessKey: 'another' } });
  try {
    await sts.send(new GetCallerIdentityCommand({}));
    return false;
  } catch (error) {
    const status = (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode;
    if (status === undefined) throw error;
    return status === 403;
  }
}
