import { contextMap } from '../../request/context-map.ts';
import type { Described } from '../admitted.ts';
import type { IdentityBearer } from './identity-source.ts';

/** A request as sources read it. */
export function identityBearer(request: Described): IdentityBearer {
  const { raw, stage } = request;
  return { raw, context: () => contextMap(request), stageVariables: stage.variables };
}
