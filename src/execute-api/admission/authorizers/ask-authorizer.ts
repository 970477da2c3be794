import type { Execution } from '../../integrations/backends.ts';
import type { Admitted } from '../admitted.ts';
import { askLambda } from './ask-lambda.ts';
import { askPools } from './ask-pools.ts';
import type { Vouched } from './vouched.ts';

/** Who calls, as the authorizer of the method says. Throws, or rejects with, errors of the catalogue. */
export function askAuthorizer(request: Admitted, execution: Execution): Vouched | Promise<Vouched> {
  const { authorizer, authorizationScopes } = request.method;
  if (!authorizer) throw new Error('The method has no authorizer.');
  if (authorizer.type !== 'COGNITO_USER_POOLS') return askLambda(request, authorizer, execution);
  return askPools(request, authorizer, authorizationScopes, execution);
}
