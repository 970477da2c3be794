import type { AccountDocument } from '../documents.ts';
import type { Sealer } from '../sealer.ts';

/** The access key of an account's root user, minted at first start or given by the environment. */
export interface RootKey {
  readonly account: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** Opens the root key of an account that was made here; undefined when it was sealed by another server. */
export function openRootKey(sealer: Sealer, { id, rootKeyId, sealedSecret }: AccountDocument): RootKey | undefined {
  const secret = sealer.open(sealedSecret, secretPurpose(rootKeyId));
  return secret === undefined ? undefined : { account: id, accessKeyId: rootKeyId, secretAccessKey: secret };
}

/** What a secret access key is sealed for: it opens only beside its own id. */
export function secretPurpose(accessKeyId: string): string {
  return `secret-access-key ${accessKeyId}`;
}
