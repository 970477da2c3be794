import { iamArn } from '../../../core/arn.ts';
import { isoSeconds } from '../../../core/clock.ts';
import { accounts, mfaDevices } from '../../../identity/documents.ts';
import type { IamContext } from '../iam-context.ts';
import { keyColumns } from './key-columns.ts';
import { noCertificates, type ReportRow } from './report-columns.ts';

/** The root user, who has an access key here and no password. */
export function rootRow(ctx: IamContext): ReportRow {
  const { store, account, principal } = ctx;
  const known = accounts.get(store, account, '', account)?.value;
  const ownKey = principal.kind === 'root' && !principal.session ? principal.accessKeyId : undefined;
  const devices = mfaDevices.list(store, account, '').map(({ value }) => value);
  const protectedByMfa = devices.some(({ enableDate, userName }) => enableDate !== undefined && userName === undefined);
  const key = { id: known?.rootKeyId ?? ownKey, active: true, createDate: known?.createDate };
  return {
    user: '<root_account>',
    arn: iamArn(account, 'root'),
    user_creation_time: isoSeconds(ctx.accounts.createDate(account)),
    password_enabled: 'not_supported',
    password_last_used: 'no_information',
    password_last_changed: 'not_supported',
    password_next_rotation: 'not_supported',
    mfa_active: String(protectedByMfa),
    ...keyColumns([key], ctx),
    ...noCertificates,
  };
}
