import type { Described } from '../admission/admitted.ts';
import type { CompiledAuthorizer } from '../admission/authorizers/compile-authorizer.ts';
import { identityBearer } from '../admission/authorizers/identity-bearer.ts';
import { type Say, starred } from './execution-lines.ts';

export function sayAuthorizer(authorizer: CompiledAuthorizer, request: Described, say: Say): void {
  say('info', `Starting authorizer: ${authorizer.id} for request: ${request.ids.requestId}`);
  say('trace', () => `Incoming identity: ${incoming(authorizer, request)}`);
}

/** A token, or the sources of a request by their names; of each the last characters alone are shown. */
function incoming({ type, sources }: CompiledAuthorizer, request: Described): string {
  const bearer = identityBearer(request);
  const found = sources.flatMap(({ expression, read }) => {
    const value = read(bearer);
    return value === undefined ? [] : [[expression, starred(value)] as const];
  });
  if (type !== 'REQUEST') return found[0]?.[1] ?? 'null';
  return `{${found.map(([expression, value]) => `${expression}=${value}`).join(', ')}}`;
}
