import { parseArn } from '../../../core/arn.ts';
import { notImplemented } from '../../../core/not-implemented.ts';
import type { StoredDocument } from '../../../store/store.ts';
import type { FunctionDocument } from '../documents.ts';
import { lambdaErrors } from '../errors.ts';
import { findFunction } from '../find-function.ts';
import { functionReference } from '../function-reference.ts';
import type { LambdaContext } from '../lambda-context.ts';

/** The function of an ARN to tag. Versions have no tags; of other resources there are none here. */
export function findTaggedFunction(
  { Resource }: { readonly Resource: string },
  ctx: LambdaContext,
): StoredDocument<FunctionDocument> {
  const kind = parseArn(Resource)?.resource.split(':')[0] ?? '';
  if (kind === 'event-source-mapping') throw lambdaErrors.eventSourceMappingNotFound(Resource);
  if (kind === 'capacity-provider') throw lambdaErrors.capacityProviderNotFound(Resource);
  if (kind !== 'function') throw notImplemented(`Tagging a ${kind} of Lambda`);
  const reference = functionReference({ FunctionName: Resource }, ctx);
  if (reference.qualifier !== undefined) throw lambdaErrors.tagsOnVersion();
  return findFunction(reference, ctx.store);
}
