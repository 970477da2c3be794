import { withTodaysNames } from '../../../identity/sessions/trusted-principals.ts';
import type { DomainName } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { shownPolicy } from '../rest-apis/resource-policy.ts';
import { domainNameArn } from './domain-name-arn.ts';
import type { DomainNameDocument } from './domain-name-documents.ts';
import { distributionZone, regionalZone } from './hosted-zones.ts';

/** A domain name as operations answer it. */
export function shownDomainName(domain: DomainNameDocument, ctx: ApigatewayContext): DomainName {
  const { tags, managementPolicy } = domain;
  return {
    domainName: domain.domainName,
    ...ofEndpoint(domain, ctx),
    endpointConfiguration: { types: [domain.endpointType], ipAddressType: domain.ipAddressType },
    domainNameStatus: 'AVAILABLE',
    securityPolicy: domain.securityPolicy,
    routingMode: 'BASE_PATH_MAPPING_ONLY',
    policy: invokePolicy(domain, ctx),
    managementPolicy: managementPolicy === undefined ? undefined : shownPolicy(managementPolicy),
    tags: Object.keys(tags).length === 0 ? undefined : { ...tags },
  };
}

function invokePolicy({ policy, policyIds }: DomainNameDocument, { store }: ApigatewayContext): string | undefined {
  return policy === undefined ? undefined : shownPolicy(withTodaysNames(store, policy, policyIds));
}

function ofEndpoint(domain: DomainNameDocument, ctx: ApigatewayContext): DomainName {
  const { endpointType, certificateArn, regionalCertificateArn, certificateUploadDate, targetLabel } = domain;
  switch (endpointType) {
    case 'PRIVATE': {
      const { domainNameId } = domain;
      return { domainNameId, domainNameArn: domainNameArn(domain, ctx), certificateArn, certificateUploadDate };
    }
    case 'REGIONAL': {
      const regionalDomainName = `d-${targetLabel}.execute-api.${ctx.region}.amazonaws.com`;
      return { regionalDomainName, regionalHostedZoneId: regionalZone(ctx.region), regionalCertificateArn };
    }
    case 'EDGE': {
      const distributionDomainName = `d${targetLabel}.cloudfront.net`;
      return {
        distributionDomainName,
        distributionHostedZoneId: distributionZone,
        certificateArn,
        certificateUploadDate,
      };
    }
  }
}
