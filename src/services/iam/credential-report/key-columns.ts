import { isoSeconds } from '../../../core/clock.ts';
import { useOfKey } from '../access-keys/use-of-key.ts';
import type { IamContext } from '../iam-context.ts';
import { notApplicable, type ReportRow } from './report-columns.ts';

/** What the report tells of an access key. */
export interface ReportedKey {
  readonly id: string | undefined;
  readonly active: boolean;
  /** Epoch milliseconds; undefined when it is not known. */
  readonly createDate: number | undefined;
}

type Columns<Place extends '1' | '2'> = Pick<ReportRow, Extract<keyof ReportRow, `access_key_${Place}_${string}`>>;

/** The columns of both keys. */
export function keyColumns(keys: readonly ReportedKey[], ctx: IamContext): Columns<'1'> & Columns<'2'> {
  const [one, two] = [factsOf(keys[0], ctx), factsOf(keys[1], ctx)];
  return {
    access_key_1_active: one.active,
    access_key_1_last_rotated: one.rotated,
    access_key_1_last_used_date: one.usedAt,
    access_key_1_last_used_region: one.usedIn,
    access_key_1_last_used_service: one.usedFor,
    access_key_2_active: two.active,
    access_key_2_last_rotated: two.rotated,
    access_key_2_last_used_date: two.usedAt,
    access_key_2_last_used_region: two.usedIn,
    access_key_2_last_used_service: two.usedFor,
  };
}

function factsOf(key: ReportedKey | undefined, ctx: IamContext) {
  const used = key?.id === undefined ? undefined : useOfKey(key.id, ctx);
  return {
    active: String(key?.active ?? false),
    rotated: key?.createDate === undefined ? notApplicable : isoSeconds(key.createDate),
    usedAt: used ? isoSeconds(used.at) : notApplicable,
    usedIn: used?.region ?? notApplicable,
    usedFor: used?.service ?? notApplicable,
  };
}
