import { randomUUID } from 'node:crypto';
import type { StoredDocument } from '../../../store/store.ts';
import { type FunctionDocument, functions } from '../documents.ts';
import { lambdaErrors } from '../errors.ts';
import { functionArn } from '../function-reference.ts';
import type { LambdaContext } from '../lambda-context.ts';
import { settle } from './settle.ts';

/** One change at a time, and only of the revision that the caller has seen, if it says which. */
export function checkUpdatable(
  { key, value }: StoredDocument<FunctionDocument>,
  { RevisionId }: { readonly RevisionId?: string },
): void {
  if (RevisionId !== undefined && RevisionId !== value.revisionId) throw lambdaErrors.revisionMismatch();
  if (value.phase === 'creating') throw lambdaErrors.notActive();
  if (value.phase === 'updating') throw lambdaErrors.updateInProgress(functionArn({ ...key, name: key.id }));
}

/** Commits a change of what runs: InProgress until it settles. Answers the new value. */
export async function updateFunction(
  found: StoredDocument<FunctionDocument>,
  changes: Partial<FunctionDocument>,
  ctx: LambdaContext,
): Promise<FunctionDocument> {
  const value: FunctionDocument = { ...changed(found.value, changes, ctx.now), phase: 'updating' };
  await ctx.store.commit([functions.replace(found, value)]);
  ctx.later(() => settle(ctx.store, found));
  return value;
}

function changed(value: FunctionDocument, changes: Partial<FunctionDocument>, now: number): FunctionDocument {
  return { ...value, ...changes, lastModified: now, revisionId: randomUUID(), buildId: randomUUID() };
}
