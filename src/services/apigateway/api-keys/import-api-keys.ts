import { AwsError } from '../../../core/errors.ts';
import { shortId } from '../../../core/ids.ts';
import type { Change, StoredDocument } from '../../../store/store.ts';
import type { ApiKeyIds, ImportApiKeysRequest } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { type ApiKeyDocument, apiKeys, partId, usagePlanKeys } from '../documents.ts';
import { apigatewayErrors } from '../errors.ts';
import { checkJoins } from '../usage-plans/check-joins.ts';
import { findUsagePlan } from '../usage-plans/find-usage-plan.ts';
import { acceptDescription, acceptName, checkRoom, checkValue, newKey } from './api-key-rules.ts';
import { type KeyRow, readKeyFile } from './read-key-file.ts';
import { reserveValues } from './reserve-values.ts';

/** A row and the key that it describes, new or there already. */
interface Imported {
  readonly row: KeyRow;
  readonly id: string;
  readonly found: StoredDocument<ApiKeyDocument> | undefined;
}

/**
 * A key whose value is there already is overwritten; of two rows with one value the last one counts. A row that cannot be used
 * is a warning.
 * https://docs.aws.amazon.com/apigateway/latest/api/API_ImportApiKeys.html
 */
export async function importApiKeys(input: ImportApiKeysRequest, ctx: ApigatewayContext): Promise<ApiKeyIds> {
  if (input.format !== 'csv') throw apigatewayErrors.badRequest('Invalid format specified. Must be: csv');
  const rows = readKeyFile(input.body);
  checkRoom(rows.length);
  const values = [...new Set(rows.map(({ value }) => value))];
  return reserveValues(values, ctx, () => importRows(rows, input.failOnWarnings ?? false, ctx));
}

async function importRows(
  rows: readonly KeyRow[],
  failOnWarnings: boolean,
  ctx: ApigatewayContext,
): Promise<ApiKeyIds> {
  const keys = apiKeys.list(ctx.store, ctx.account, ctx.region);
  const known = new Map(keys.map((key) => [key.value.secret.value, key]));
  const warnings: string[] = [];
  const usable = usableRows(rows, known, warnings, ctx);
  if (failOnWarnings && warnings.length > 0) throw apigatewayErrors.importWarnings(warnings.join(', '));
  const imported = usable.map((row): Imported => {
    const found = known.get(row.value);
    return { row, found, id: found?.value.id ?? shortId(10) };
  });
  checkRoom(known.size + imported.filter(({ found }) => !found).length);
  const changes = imported.flatMap((each) => [keyChange(each, ctx), ...joins(each, ctx)]);
  if (changes.length > 0) await ctx.store.commit(changes);
  return { ids: imported.map(({ id }) => id), warnings };
}

type Known = ReadonlyMap<string, StoredDocument<ApiKeyDocument>>;

/** The last row of each value. */
function usableRows(rows: readonly KeyRow[], known: Known, warnings: string[], ctx: ApigatewayContext): KeyRow[] {
  const usable = new Map<string, KeyRow>();
  rows.forEach((row, index) => {
    const fault = faultOf(row, known, ctx);
    // INVARIANT: no value of a key is in a warning.
    if (fault === undefined) usable.set(row.value, row);
    else warnings.push(`Row ${index + 1}: ${fault}`);
  });
  return [...usable.values()];
}

function faultOf(row: KeyRow, known: Known, ctx: ApigatewayContext): string | undefined {
  try {
    checkValue(row.value);
    acceptName(row.name);
    acceptDescription(row.description);
    const plans = row.usagePlanIds.map((id) => findUsagePlan(id, ctx).value);
    checkJoins(plans, known.get(row.value)?.value.id, ctx);
    return undefined;
  } catch (error) {
    if (error instanceof AwsError) return error.message;
    throw error;
  }
}

function keyChange({ row, id, found }: Imported, ctx: ApigatewayContext): Change {
  const { name, description, enabled, value } = row;
  const said = { name: acceptName(name), description: acceptDescription(description), enabled };
  if (found) return apiKeys.replace(found, { ...found.value, ...said, lastUpdatedDate: ctx.now });
  return apiKeys.create(ctx.account, ctx.region, id, { ...newKey(id, value, ctx), ...said });
}

/** The plans that the key belongs to from now on; it leaves none. */
function joins({ row, id: keyId }: Imported, ctx: ApigatewayContext): Change[] {
  const { store, account, region } = ctx;
  const joined = row.usagePlanIds.filter(
    (usagePlanId) => !usagePlanKeys.get(store, account, region, partId(usagePlanId, keyId)),
  );
  return joined.map((usagePlanId) =>
    usagePlanKeys.create(account, region, partId(usagePlanId, keyId), { usagePlanId, keyId }),
  );
}
