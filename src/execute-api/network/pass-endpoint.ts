import type { RawRequest } from '../../http/raw-request.ts';
import type { SignatureRecord } from '../../identity/identity.ts';
import type { Outsider, Principal } from '../../identity/principal.ts';
import { requestFacts } from '../../identity/request-facts.ts';
import type { RuledRequest } from '../../identity/rulings/rulings.ts';
import type { CompiledPolicy } from '../../policy/index.ts';
import { checkSignature } from '../admission/authenticate.ts';
import { type Authorization, refuseUnlessAllowed } from '../admission/authorize.ts';
import { methodArn } from '../admission/method-arn.ts';
import type { CustomDomain } from '../stage/custom-domains.ts';
import type { StageSnapshot } from '../stage/stage-snapshot.ts';

/** A request that came by a VPC endpoint. */
export interface EndpointPassage {
  readonly request: RawRequest;
  readonly stage: StageSnapshot;
  readonly httpMethod: string;
  /** Below the stage, as sent. */
  readonly path: string;
  /** The private domain name that it came by. */
  readonly domain: CustomDomain | undefined;
  readonly ruled: RuledRequest;
  readonly record: SignatureRecord;
}

const action = 'execute-api:Invoke';

/**
 * A VPC endpoint's own policy comes before all others, whatever the method asks for: a signature says who calls, and must be
 * right; without one, and with a token of another kind, nobody is known. Then the policy of a private domain name must allow.
 * Throws AccessDeniedException, and what is wrong with a signature.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-vpc-endpoint-policies.html
 */
export function passEndpoint(
  passage: EndpointPassage,
  policy: readonly CompiledPolicy[] | undefined,
  authorization: Authorization,
): void {
  const { stage, httpMethod, path, domain } = passage;
  if (!policy && !domain) return;
  const caller = callerOf(passage, authorization);
  const question = questionOf(passage, caller);
  if (policy) {
    const resources = [...(domain?.invokedArn ? [domain.invokedArn] : []), methodArn(stage, httpMethod, path)];
    for (const resource of resources) {
      refuseUnlessAllowed({ ...question, resource, endpointPolicy: policy }, passage.ruled, authorization);
    }
  }
  if (domain?.invokedArn) {
    const resourcePolicy = domain.policy ?? [];
    refuseUnlessAllowed({ ...question, resource: domain.invokedArn, resourcePolicy }, passage.ruled, authorization);
  }
}

function questionOf({ request, stage, domain }: EndpointPassage, principal: Principal | Outsider) {
  const keys = viaDomainKeys(domain);
  const facts = requestFacts(request, stage.region);
  return { principal, action, resourceAccount: stage.account, facts, ...(keys && { serviceKeys: keys }) };
}

/** `execute-api:viaDomainArn`, of requests that come by a private domain name. */
export function viaDomainKeys(domain: CustomDomain | undefined) {
  return domain?.invokedArn ? { 'execute-api:viadomainarn': domain.invokedArn } : undefined;
}

function callerOf({ request, stage, record }: EndpointPassage, { identity }: Authorization): Principal | Outsider {
  return isSigned(request) ? checkSignature(identity, request, stage, record) : { kind: 'anonymous' };
}

function isSigned({ headers, query }: RawRequest): boolean {
  const inHeader = headers.some(([name, value]) => name.toLowerCase() === 'authorization' && /^\s*AWS4-/.test(value));
  return inHeader || /(?:^|&)X-Amz-(?:Algorithm|Signature)(?:=|&|$)/.test(query);
}
