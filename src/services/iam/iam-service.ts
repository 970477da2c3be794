import { type Call, defineService, type Service } from '../service.ts';
import { access } from './access.ts';
import { checkNames } from './check-names.ts';
import { constraints } from './constraints.ts';
import { iamErrors } from './errors.ts';
import type { IamContext, IamParts } from './iam-context.ts';
import { accessJobs } from './last-accessed/access-jobs.ts';
import { operations } from './operations.ts';

/** IAM. Names are held against their alphabets before anybody is asked for a permission. */
export function iamService({ store, sealer, accounts, identity: { usage } }: IamParts): Service {
  const parts = { store, sealer, accounts, usage, accessJobs: accessJobs() };
  const service = defineService<IamContext>({
    name: 'iam',
    constraints,
    operations,
    access,
    context: (call) => ({ ...refuseOwnSession(call), ...parts }),
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
 * Not taken: sessions of federated users, and a user's own that was made without multi-factor authentication.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_sts-comparison.html
 */
function refuseOwnSession(call: Call): Call {
  const { kind, session } = call.principal;
  if (!session || kind === 'role-session') return call;
  // A session of AssumeRoot is known by its task policy.
  const proved = session.console || session.mfaAt !== undefined || session.policyArns.length > 0;
  if (kind === 'federated-user' || !proved) throw iamErrors.sessionWithoutMfa();
  return call;
}
