import type { DomainName, GetDomainNameRequest } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { findDomainName } from './find-domain-name.ts';
import { shownDomainName } from './shown-domain-name.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_GetDomainName.html */
export function getDomainName(input: GetDomainNameRequest, ctx: ApigatewayContext): DomainName {
  return shownDomainName(findDomainName(input, ctx).value, ctx);
}
