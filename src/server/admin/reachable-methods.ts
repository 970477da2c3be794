import { mapInTurns } from '../../core/in-turns.ts';
import { methodArn } from '../../execute-api/admission/method-arn.ts';
import type { CompiledMethod, StageSnapshot } from '../../execute-api/stage/stage-snapshot.ts';
import type { Outsider, Principal } from '../../identity/principal.ts';
import { principalOfArn } from '../../identity/rulings/imagined-principals.ts';
import { verdictOf } from '../../identity/rulings/who-can.ts';
import { json, refusal } from './answer.ts';
import { apiNames } from './api-names.ts';
import type { AdminOptions, Endpoint } from './endpoint.ts';
import { imaginedFacts } from './imagined-facts.ts';

/** Every method of every deployed API: may this principal invoke it? `?principal=ARN`; `apis` are the APIs' names by id. */
export const showReachableMethods: Endpoint = async (request, options) => {
  const arn = new URLSearchParams(request.query).get('principal') ?? '';
  const principal = arn === 'anonymous' ? anonymous : principalOfArn(options.store, arn, request.receivedAt);
  if (!principal) return refusal(404, `There is no principal ${arn}.`);
  const methods = await mapInTurns(options.stages.all(), (stage) => {
    const all = stage.resources.flatMap(({ methods: ofResource }) => [...ofResource.values()]);
    return all.map((method) => reachable(stage, method, { principal, now: request.receivedAt }, options));
  });
  return json(200, { principal: arn, methods: methods.flat(), apis: apiNames(options.store) });
};

const anonymous: Outsider = { kind: 'anonymous' };

interface Caller {
  readonly principal: Principal | Outsider;
  readonly now: number;
}

/**
 * A method with NONE asks for no papers: to it the principal is a stranger like any other. To one with an authorizer too,
 * which no papers of IAM open.
 */
function reachable(stage: StageSnapshot, method: CompiledMethod, caller: Caller, { identity }: AdminOptions) {
  const { httpMethod, resourcePath, authorizationType } = method;
  const arn = methodArn(stage, httpMethod === 'ANY' ? '*' : httpMethod, pathPattern(resourcePath).slice(1));
  const shown = { apiId: stage.apiId, stage: stage.stageName, httpMethod, resourcePath, authorizationType, arn };
  if (method.authorizer) return { ...shown, effect: 'implicit-deny' };
  const principal = authorizationType === 'NONE' ? anonymous : caller.principal;
  if (principal.kind === 'anonymous' && !stage.resourcePolicy) {
    return { ...shown, effect: authorizationType === 'NONE' ? 'allow' : 'implicit-deny' };
  }
  const { decision } = identity.consider({
    principal,
    action: 'execute-api:Invoke',
    resource: arn,
    resourceAccount: stage.account,
    facts: imaginedFacts(caller.now, stage.region),
    ...(stage.resourcePolicy && { resourcePolicy: stage.resourcePolicy }),
  });
  return { ...shown, ...verdictOf(decision) };
}

/** The path of a resource with a wildcard for each parameter: `/pets/{id}` is `/pets/*`. */
export function pathPattern(resourcePath: string): string {
  return resourcePath.replace(/\{[^/}]*\}/g, '*');
}
