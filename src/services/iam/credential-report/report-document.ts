import { collection } from '../../../store/collection.ts';
import type { StoredDocument } from '../../../store/store.ts';
import type { IamContext } from '../iam-context.ts';

/** The last report of an account. */
export interface CredentialReportDocument {
  /** CSV. */
  readonly content: string;
  /** Epoch milliseconds. */
  readonly generatedAt: number;
}

/** One of each account, under the id `report`. */
export const credentialReports = collection<CredentialReportDocument>('credential-report');

const lifetime = 4 * 60 * 60 * 1000;

export function reportOf({ store, account }: IamContext): StoredDocument<CredentialReportDocument> | undefined {
  return credentialReports.get(store, account, '', 'report');
}

/**
 * A report is good for four hours.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html
 */
export function isExpired({ generatedAt }: CredentialReportDocument, now: number): boolean {
  return now - generatedAt > lifetime;
}
