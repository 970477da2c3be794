import type { Dialect } from '../identity/identity.ts';
import type { ServiceModel } from '../wire/model.ts';

/** IAM and STS word failed authentication and denials in their own way. */
export function dialectOf(model: ServiceModel): Dialect {
  return model.protocol === 'awsQuery' ? 'query' : 'json';
}
