import type { AccessKeyDocument } from '../../../identity/documents.ts';
import type { AccessKeyMetadata } from '../../../wire/models/iam.ts';

/** All of an access key but its secret. */
export function shownKey({ userName, id, status, createDate }: AccessKeyDocument): AccessKeyMetadata {
  return { UserName: userName, AccessKeyId: id, Status: status, CreateDate: createDate };
}
