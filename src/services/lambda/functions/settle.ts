import { randomUUID } from 'node:crypto';
import { RevisionConflict, type Store, type StoredDocument } from '../../../store/store.ts';
import { type FunctionDocument, functions } from '../documents.ts';

/**
 * Ends the creation or the update of a function: Pending becomes Active, InProgress Successful, with a RevisionId of its
 * own. Answers the function as it is then; undefined when it is gone.
 * https://docs.aws.amazon.com/lambda/latest/dg/functions-states.html
 */
export async function settle(
  store: Store,
  { key }: Pick<StoredDocument<FunctionDocument>, 'key'>,
): Promise<StoredDocument<FunctionDocument> | undefined> {
  const found = functions.get(store, key.account, key.region, key.id);
  if (!found || found.value.phase === 'settled') return found;
  const settled: FunctionDocument = { ...found.value, phase: 'settled', revisionId: randomUUID() };
  await store.commit([functions.replace(found, settled)]).catch(ignoreConflict);
  return functions.get(store, key.account, key.region, key.id);
}

/** Whoever changed the function meanwhile settles it. */
function ignoreConflict(error: unknown): void {
  if (!(error instanceof RevisionConflict)) throw error;
}
