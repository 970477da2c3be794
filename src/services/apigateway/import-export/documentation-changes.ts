import type { Change } from '../../../store/store.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { documentationOf, partsChange } from '../documentation/documentation-of.ts';
import { documentationVersions } from '../documentation/documentation-part.ts';
import { mergeParts } from '../documentation/merge-parts.ts';
import { newVersion, versionChange } from '../documentation/new-documentation-version.ts';
import { partId } from '../documents.ts';
import type { ImportPlan } from './plan/import-plan.ts';
import type { PutMode } from './put-mode.ts';

/** What an import changes of an API's documentation; a version that is there stays as it is. What is wrong is a warning. */
export function documentationChanges(
  { documentation, findings }: ImportPlan,
  restApiId: string,
  mode: PutMode,
  ctx: ApigatewayContext,
): readonly Change[] {
  const { parts: brought, version, description } = documentation;
  const found = documentationOf(restApiId, ctx);
  const { parts, warnings } = mergeParts(found.parts, brought, mode === 'overwrite');
  findings.warnings.push(...warnings);
  const hadNone = Object.keys(found.parts).length === 0;
  const changes = hadNone && Object.keys(parts).length === 0 ? [] : [partsChange(found, parts, ctx)];
  if (version === undefined || brought.length === 0) return changes;
  if (documentationVersions.get(ctx.store, ctx.account, ctx.region, partId(restApiId, version))) return changes;
  const made = newVersion(version, description, Object.values(parts), ctx);
  return [...changes, versionChange(restApiId, made, ctx)];
}
