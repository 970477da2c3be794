import type { Change } from '../../../store/store.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { documentationOf } from './documentation-of.ts';
import { documentations, documentationVersions } from './documentation-part.ts';

/** What goes with an API that is deleted. */
export function documentationRemovals(restApiId: string, ctx: ApigatewayContext): readonly Change[] {
  const { stored } = documentationOf(restApiId, ctx);
  const versions = documentationVersions.list(ctx.store, ctx.account, ctx.region);
  const own = versions.filter(({ key }) => key.id.startsWith(`${restApiId}/`));
  return [...(stored ? [documentations.remove(stored)] : []), ...own.map(documentationVersions.remove)];
}
