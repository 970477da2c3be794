import type { ApigatewayContext } from '../apigateway-context.ts';
import { apigatewayErrors } from '../errors.ts';
import { type DomainEndpointType, type DomainNameDocument, domainNames } from './domain-name-documents.ts';

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html */
const mostDomainNames = 120;
const longestName = 253;

/** Labels of letters, digits and hyphens; the first may be a star. INVARIANT: at least two, in lower case. */
const domainName = /^(?:\*\.)?(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** Names that are AWS's, and a wildcard over all names of this machine: requests to the services come by them. */
const taken = /(?:^|\.)(?:amazonaws\.com(?:\.cn)?|api\.aws|amazonaws-us-gov\.com)$|^\*\.localhost$/;

// Each throws BadRequestException unless it says otherwise.

export function checkDomainName(name: string, type: DomainEndpointType): void {
  const isWildcard = name.startsWith('*.');
  if (name.length <= longestName && domainName.test(name) && !taken.test(name) && !(isWildcard && type === 'PRIVATE'))
    return;
  throw apigatewayErrors.badRequest('Invalid domain name specified');
}

/**
 * A public name stands for one API in a region, whoever has it; private ones are told apart by their ids. Throws
 * LimitExceededException too.
 */
export function checkNewDomain(
  name: string,
  type: DomainEndpointType,
  { store, account, region }: ApigatewayContext,
): void {
  if (domainNames.list(store, account, region).length >= mostDomainNames) {
    throw apigatewayErrors.tooManyOfAccount('Domain Names');
  }
  if (type === 'PRIVATE') return;
  const isTaken = domainNames
    .all(store)
    .some(({ key, value }) => key.region === region && value.domainName === name && !value.domainNameId);
  if (isTaken) throw apigatewayErrors.badRequest('The domain name you provided already exists.');
}

type Certificates = Pick<DomainNameDocument, 'certificateArn' | 'regionalCertificateArn'>;

/** Of a regional endpoint it is a regional one. What the ARN names is not looked at: there is no ACM here. */
export function checkCertificates(type: DomainEndpointType, given: Certificates, ctx: ApigatewayContext): void {
  const arn = type === 'REGIONAL' ? given.regionalCertificateArn : given.certificateArn;
  if (!arn) throw apigatewayErrors.badRequest(`A certificate was not provided for the endpoint type ${type}.`);
  checkCertificateArn(arn, type === 'EDGE' ? 'us-east-1' : ctx.region, ctx);
}

function checkCertificateArn(arn: string, region: string, { account }: ApigatewayContext): void {
  const [, at, owner] = /^arn:aws:acm:([a-z0-9-]{1,40}):(\d{12}):certificate\/[\w-]{1,64}$/.exec(arn) ?? [];
  if (owner !== account) throw apigatewayErrors.badRequest(`Invalid certificate ARN: ${arn}.`);
  if (at === region) return;
  throw apigatewayErrors.badRequest(`Invalid certificate ARN: ${arn}. Certificate must be in '${region}'.`);
}

const served =
  /^(?:TLS_1_0|TLS_1_2|SecurityPolicy_TLS13_1_2_\w+|SecurityPolicy_TLS13_2025_EDGE|SecurityPolicy_TLS12_\w+)$/;

/** Whether what a policy asks for is done here: every connection is TLS 1.2 or 1.3. */
export function isServedPolicy(securityPolicy: string): boolean {
  return served.test(securityPolicy);
}
