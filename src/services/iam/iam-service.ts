import { type Call, defineService, type Service } from '../service.ts';
import { access } from './access.ts';
import { checkNames } from './check-names.ts';
import { constraints } from './constraints.ts';
import { iamErrors } from './errors.ts';
import type { IamContext, IamParts } from './iam-context.ts';
import { operations } from './operations.ts';

/** IAM. Names are held against their alphabets before anybody is asked for a permission. */
export function iamService({ store, sealer, keyLastUsed }: IamParts): Service {
  const service = defineService<IamContext>({
    name: 'iam',
    constraints,
    operations,
    access,
    context: (call) => ({ ...refuseOwnSession(call), store, sealer, ...(keyLastUsed && { keyLastUsed }) }),
    conflict: iamErrors.concurrentChange,
  });
  return {
    ...service,
    demands(operation, input, call) {
      checkNames(Object(input));
      return service.demands(operation, input, call);
    },
  };
}

/**
 * A user's own session, which was made without multi-factor authentication, is not taken.
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_GetSessionToken.html
 */
function refuseOwnSession(call: Call): Call {
  const { principal } = call;
  if (principal.session && principal.kind !== 'role-session') throw iamErrors.sessionWithoutMfa();
  return call;
}
