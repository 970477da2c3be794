import { accountOfAccessKey } from '../../core/access-key-id.ts';
import { accessKeys } from '../../identity/documents.ts';
import type { GetAccessKeyInfoRequest, GetAccessKeyInfoResponse } from '../../wire/models/sts.ts';
import { stsErrors } from './errors.ts';
import type { StsContext } from './sts-context.ts';

/**
 * The account of an access key: AWS writes it into the id, and answers for any id, whether there is such a key or not.
 * Keys that are known here come first: the operator may have given the root user one of another form.
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_GetAccessKeyInfo.html
 */
export function getAccessKeyInfo({ AccessKeyId }: GetAccessKeyInfoRequest, ctx: StsContext): GetAccessKeyInfoResponse {
  const Account = knownAccount(AccessKeyId, ctx) ?? accountOfAccessKey(AccessKeyId);
  if (Account === undefined) throw stsErrors.unknownAccessKey(AccessKeyId);
  return { Account };
}

function knownAccount(id: string, { store, accounts }: StsContext): string | undefined {
  const ofUser = accessKeys.all(store).find(({ key }) => key.id === id)?.key.account;
  return ofUser ?? accounts.list().find((account) => accounts.rootKey(account)?.accessKeyId === id);
}
