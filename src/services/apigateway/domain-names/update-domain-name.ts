import { notImplemented } from '../../../core/not-implemented.ts';
import type { DomainName, UpdateDomainNameRequest } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { apigatewayErrors } from '../errors.ts';
import { applyPatches, missingPatches, type Patch, type Patches } from '../patch.ts';
import { acceptPolicy } from '../rest-apis/resource-policy.ts';
import { invokedDomainArn } from './domain-name-arn.ts';
import { type DomainNameDocument, domainNames } from './domain-name-documents.ts';
import { checkCertificates, isServedPolicy } from './domain-name-rules.ts';
import { findDomainName } from './find-domain-name.ts';
import { shownDomainName } from './shown-domain-name.ts';

const operation = 'apigateway:UpdateDomainName';

/** https://docs.aws.amazon.com/apigateway/latest/api/patch-operations.html */
export async function updateDomainName(input: UpdateDomainNameRequest, ctx: ApigatewayContext): Promise<DomainName> {
  const found = findDomainName(input, ctx);
  const changed = applyPatches(found.value, input.patchOperations, patches(ctx));
  checkCertificates(changed.endpointType, changed, ctx);
  await ctx.store.commit([domainNames.replace(found, changed)]);
  return shownDomainName(changed, ctx);
}

function patches(ctx: ApigatewayContext): Patches<DomainNameDocument> {
  const certificate = (member: 'certificateArn' | 'regionalCertificateArn'): Patch<DomainNameDocument> => {
    return (domain, arn) => ({ ...domain, [member]: arn || undefined, certificateUploadDate: ctx.now });
  };
  return new Map<string, Patch<DomainNameDocument>>([
    ['replace /certificateArn', certificate('certificateArn')],
    ['replace /regionalCertificateArn', certificate('regionalCertificateArn')],
    ['replace /securityPolicy', replaceSecurityPolicy],
    ['replace /endpointConfiguration/types/{key}', replaceType],
    ['replace /endpointConfiguration/ipAddressType', replaceIpAddressType],
    ['replace /policy', (domain, text) => ({ ...domain, ...policyOf(domain, text, ctx) })],
    ['remove /policy', (domain) => ({ ...domain, policy: undefined, policyIds: undefined })],
    ['replace /managementPolicy', replaceManagementPolicy],
    ['replace /routingMode', replaceRoutingMode],
    ...missingPatches<DomainNameDocument>(operation, missing),
  ]);
}

const missing = [
  'replace /certificateName',
  'replace /regionalCertificateName',
  'replace /mutualTlsAuthentication/truststoreUri',
  'replace /mutualTlsAuthentication/truststoreVersion',
  'replace /ownershipVerificationCertificateArn',
  'replace /endpointAccessMode',
  'add /endpointConfiguration/types/{key}',
  'add /endpointConfiguration/types',
  'remove /endpointConfiguration/types/{key}',
  'remove /endpointConfiguration/types',
];

function policyOf(domain: DomainNameDocument, text: string, ctx: ApigatewayContext) {
  if (domain.endpointType === 'PRIVATE') return acceptPolicy(text, invokedDomainArn(domain, ctx), ctx);
  throw apigatewayErrors.badRequest('Policies are only supported for private domain names.');
}

/** Accounts share nothing here, so a policy about who may change the name has nobody to speak of. */
function replaceManagementPolicy(domain: DomainNameDocument, text: string): DomainNameDocument {
  if (text === '') return { ...domain, managementPolicy: undefined };
  throw notImplemented(`The patch replace /managementPolicy of ${operation}`);
}

function replaceRoutingMode(domain: DomainNameDocument, mode: string): DomainNameDocument {
  if (mode === 'BASE_PATH_MAPPING_ONLY') return domain;
  throw notImplemented(`The routing mode ${mode} of ${operation}`);
}

function replaceSecurityPolicy(domain: DomainNameDocument, securityPolicy: string): DomainNameDocument {
  if (domain.endpointType === 'PRIVATE' && securityPolicy !== 'TLS_1_2') {
    throw apigatewayErrors.badRequest('Only TLS_1_2 is supported for private domain names.');
  }
  if (!/^(?:TLS_1_[02]|SecurityPolicy_\w{1,60})$/.test(securityPolicy)) {
    throw apigatewayErrors.badRequest('Invalid security policy specified');
  }
  if (!isServedPolicy(securityPolicy)) throw notImplemented(`The security policy ${securityPolicy} of ${operation}`);
  return { ...domain, securityPolicy };
}

/** A public name cannot become a private one, nor the other way round. */
function replaceType(domain: DomainNameDocument, type: string): DomainNameDocument {
  if (type === domain.endpointType) return domain;
  if (domain.endpointType !== 'PRIVATE' && (type === 'EDGE' || type === 'REGIONAL')) {
    return { ...domain, endpointType: type };
  }
  throw apigatewayErrors.badRequest('Invalid EndpointTypes specified. Valid options are REGIONAL,EDGE,PRIVATE');
}

function replaceIpAddressType(domain: DomainNameDocument, type: string): DomainNameDocument {
  const isKnown = type === 'dualstack' || (type === 'ipv4' && domain.endpointType !== 'PRIVATE');
  if (!isKnown) throw apigatewayErrors.badRequest('ipAddressType must be either ipv4 or dualstack.');
  return { ...domain, ipAddressType: type };
}
