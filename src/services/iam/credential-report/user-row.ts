import { isoSeconds } from '../../../core/clock.ts';
import { type UserDocument, userArn } from '../../../identity/documents.ts';
import { keysOf } from '../access-keys/keys-of.ts';
import { settingsOf } from '../account/account-settings.ts';
import type { IamContext } from '../iam-context.ts';
import { passwordRecords } from '../login-profiles/password-record.ts';
import { devicesOf } from '../users/devices-of.ts';
import { keyColumns } from './key-columns.ts';
import { noCertificates, notApplicable, type ReportRow } from './report-columns.ts';

const day = 24 * 60 * 60 * 1000;

/** A user's credentials. Keys stand in the order of their ids. */
export function userRow(user: UserDocument, ctx: IamContext): ReportRow {
  const keys = keysOf(user.name, ctx).map(({ value }) => ({ ...value, active: value.status === 'Active' }));
  return {
    user: user.name,
    arn: userArn(ctx.account, user),
    user_creation_time: isoSeconds(user.createDate),
    ...passwordColumns(user, ctx),
    mfa_active: String(devicesOf(user.name, ctx).some(({ value }) => value.enableDate !== undefined)),
    ...keyColumns(keys, ctx),
    ...noCertificates,
  };
}

/** Nobody signs in with a password here: when one was last used is not recorded. */
function passwordColumns({ id, loginProfile }: UserDocument, ctx: IamContext) {
  const changed = passwordRecords.get(ctx.store, ctx.account, '', id)?.value.changeDate;
  const days = settingsOf(ctx).passwordPolicy?.maxPasswordAge;
  const set = loginProfile && changed !== undefined;
  return {
    password_enabled: String(loginProfile !== undefined),
    password_last_used: loginProfile ? 'no_information' : notApplicable,
    password_last_changed: set ? isoSeconds(changed) : notApplicable,
    password_next_rotation: set && days !== undefined ? isoSeconds(changed + days * day) : notApplicable,
  };
}
