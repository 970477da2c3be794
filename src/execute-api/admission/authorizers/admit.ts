import type { RuledRequest } from '../../../identity/rulings/rulings.ts';
import type { Execution } from '../../integrations/backends.ts';
import type { StageSnapshot } from '../../stage/stage-snapshot.ts';
import type { Admitted } from '../admitted.ts';
import { type Authorization, authorize, refuseDenied } from '../authorize.ts';
import { askAuthorizer } from './ask-authorizer.ts';
import type { Vouched } from './vouched.ts';

/** A request for a method with an authorizer, of which nobody knows yet who sent it. */
export interface Unvouched {
  readonly request: Admitted & { readonly stage: StageSnapshot };
  readonly execution: Execution;
  /** Keeps what is asked and decided. */
  readonly ruled: RuledRequest;
  /** Is told of what an authorizer says before the policies are asked: gateway responses can speak of it. */
  readonly onVouched: (vouched: Vouched) => void;
}

/**
 * Steps 4 and 5 where an authorizer says who calls: the request as the authorizer knows it, once the policies let it. Promises
 * nothing but where a function or a user pool is asked. Throws, or rejects with, errors of the catalogue.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-authorization-flow.html
 */
export function admit(unvouched: Unvouched, authorization: Authorization): Admitted | Promise<Admitted> {
  const { request, ruled, onVouched } = unvouched;
  const { stage, principal, httpMethod, path, raw } = request;
  const invocation = { stage, principal, httpMethod, path, request: raw, ruled };
  refuseDenied(invocation, authorization);
  const enter = (vouched: Vouched): Admitted => {
    onVouched(vouched);
    authorize({ ...invocation, principal: vouched.principal }, authorization);
    return { ...request, principal: vouched.principal, authorizer: vouched.context };
  };
  const vouched = askAuthorizer(request, named(unvouched));
  return vouched instanceof Promise ? vouched.then(enter) : enter(vouched);
}

/** What is told of a failure says of which authorizer. */
function named({ request, execution }: Unvouched): Execution {
  const label = request.method.authorizer?.label;
  return { ...execution, told: (reason, remedy) => execution.told(`Authorizer ${label}: ${reason}`, remedy) };
}
