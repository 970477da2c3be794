import { AssumeRoleCommand, GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import type { Credentials } from '../credentials.ts';
import type { SignedIn } from '../open-session.ts';

interface Signer {
  readonly region: string;
  readonly credentials: Credentials;
}

interface AssumedRole extends Signer {
  readonly roleArn: string;
  readonly sessionName: string;
}

/** Whose credentials these are, as STS says. Throws its refusal. */
export async function signIn({ region, credentials }: Signer): Promise<SignedIn> {
  const { Arn = '', Account = '' } = await stsOf({ region, credentials }).send(new GetCallerIdentityCommand({}));
  return { principal: Arn, account: Account, credentials };
}

/** The session of a role that the signer assumes. Throws STS's refusal. */
export async function assumeRole({ roleArn, sessionName, ...signer }: AssumedRole): Promise<SignedIn> {
  const command = new AssumeRoleCommand({ RoleArn: roleArn, RoleSessionName: sessionName });
  const { Credentials: given } = await stsOf(signer).send(command);
  const { AccessKeyId = '', SecretAccessKey = '', SessionToken } = given ?? {};
  const credentials = { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken };
  return signIn({ region: signer.region, credentials });
}

function stsOf(signer: Signer): STSClient {
  return new STSClient({ ...signer, endpoint: location.origin, maxAttempts: 1 });
}
