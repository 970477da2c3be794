import type { Store, StoredDocument } from '../../store/store.ts';
import { type FunctionDocument, functions } from './documents.ts';
import { lambdaErrors } from './errors.ts';
import { type FunctionReference, latest, qualifiedArn } from './function-reference.ts';

/** Throws ResourceNotFoundException, also for every qualifier but `$LATEST`: there are no versions and no aliases. */
export function findFunction(reference: FunctionReference, store: Store): StoredDocument<FunctionDocument> {
  const { account, region, name, qualifier = latest } = reference;
  const found = functions.get(store, account, region, name);
  if (!found || qualifier !== latest) throw lambdaErrors.functionNotFound(qualifiedArn(reference));
  return found;
}
