import { shortId } from '../../../core/ids.ts';
import { notImplemented } from '../../../core/not-implemented.ts';
import type { CreateDomainNameRequest, DomainName } from '../../../wire/models/apigateway.ts';
import { refuseParameters } from '../../refuse-parameters.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { apigatewayErrors } from '../errors.ts';
import { acceptPolicy } from '../rest-apis/resource-policy.ts';
import { acceptDomainEndpoint, type DomainEndpoint } from './domain-endpoint.ts';
import { invokedDomainArn } from './domain-name-arn.ts';
import { type DomainNameDocument, domainId, domainNames } from './domain-name-documents.ts';
import { checkCertificates, checkDomainName, checkNewDomain, isServedPolicy } from './domain-name-rules.ts';
import { shownDomainName } from './shown-domain-name.ts';

const operation = 'apigateway:CreateDomainName';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_CreateDomainName.html */
export async function createDomainName(input: CreateDomainNameRequest, ctx: ApigatewayContext): Promise<DomainName> {
  const { domainName: name, tags = {} } = input;
  const endpoint = acceptDomainEndpoint(input.endpointConfiguration);
  refuseParameters(operation, input, missing, { routingMode: 'BASE_PATH_MAPPING_ONLY', endpointAccessMode: 'BASIC' });
  checkDomainName(name, endpoint.endpointType);
  checkCertificates(endpoint.endpointType, input, ctx);
  checkNewDomain(name, endpoint.endpointType, ctx);
  const domain = { ...newDomain(input, endpoint, ctx), ...securityOf(input, endpoint), tags };
  await ctx.store.commit([domainNames.create(ctx.account, ctx.region, domainId(name, domain.domainNameId), domain)]);
  return shownDomainName(domain, ctx);
}

const missing = [
  ...(['certificateName', 'certificateBody', 'certificatePrivateKey', 'certificateChain'] as const),
  ...(['regionalCertificateName', 'mutualTlsAuthentication', 'ownershipVerificationCertificateArn'] as const),
  ...(['routingMode', 'endpointAccessMode'] as const),
];

function newDomain(input: CreateDomainNameRequest, endpoint: DomainEndpoint, ctx: ApigatewayContext) {
  const { domainName, certificateArn, regionalCertificateArn, policy = '' } = input;
  const isPrivate = endpoint.endpointType === 'PRIVATE';
  const named = { domainName, domainNameId: isPrivate ? shortId(10) : undefined };
  if (policy !== '' && !isPrivate) {
    throw apigatewayErrors.badRequest('Policies are only supported for private domain names.');
  }
  return {
    ...named,
    ...endpoint,
    certificateArn: endpoint.endpointType === 'REGIONAL' ? undefined : certificateArn,
    regionalCertificateArn: endpoint.endpointType === 'REGIONAL' ? regionalCertificateArn : undefined,
    certificateUploadDate: ctx.now,
    targetLabel: shortId(10),
    ...acceptPolicy(policy, invokedDomainArn(named, ctx), ctx),
    createdDate: ctx.now,
  };
}

/** Private domain names know one policy alone. */
function securityOf(
  { securityPolicy = 'TLS_1_2' }: CreateDomainNameRequest,
  { endpointType }: DomainEndpoint,
): Pick<DomainNameDocument, 'securityPolicy'> {
  if (endpointType === 'PRIVATE' && securityPolicy !== 'TLS_1_2') {
    throw apigatewayErrors.badRequest('Only TLS_1_2 is supported for private domain names.');
  }
  if (!isServedPolicy(securityPolicy)) throw notImplemented(`The security policy ${securityPolicy} of ${operation}`);
  return { securityPolicy };
}
