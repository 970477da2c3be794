import type { UserDocument } from '../../../identity/documents.ts';
import { collection } from '../../../store/collection.ts';
import type { Change } from '../../../store/store.ts';
import type { IamContext } from '../iam-context.ts';

/** What is kept of a user's passwords beside the one that holds; it outlives the login profile. */
export interface PasswordRecordDocument {
  /** When the password was last set, epoch milliseconds. */
  readonly changeDate: number;
  /** The last hashes, newest first, as many as any policy can forbid to use again. */
  readonly hashes: readonly string[];
}

/** By the user's id, which a rename leaves alone. */
export const passwordRecords = collection<PasswordRecordDocument>('password-record');

/** The longest memory that PasswordReusePrevention can ask for. */
const mostRemembered = 24;

/** The change that remembers a new password. */
export function rememberPassword({ id }: UserDocument, hash: string, { store, account, now }: IamContext): Change {
  const known = passwordRecords.get(store, account, '', id);
  const hashes = [hash, ...(known?.value.hashes ?? [])].slice(0, mostRemembered);
  const record: PasswordRecordDocument = { changeDate: now, hashes };
  return known ? passwordRecords.replace(known, record) : passwordRecords.create(account, '', id, record);
}
