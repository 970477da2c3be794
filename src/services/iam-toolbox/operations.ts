import { getRequestAuthorizationDetails } from './get-request-authorization-details.ts';
import { getRequestAuthorizationPolicy } from './get-request-authorization-policy.ts';

/** What the toolbox of IAM does here. */
export const operations = {
  GetRequestAuthorizationDetails: getRequestAuthorizationDetails,
  GetRequestAuthorizationPolicy: getRequestAuthorizationPolicy,
};
