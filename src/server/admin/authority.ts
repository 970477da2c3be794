import { domainNames } from '../../services/apigateway/domain-names/domain-name-documents.ts';
import { json } from './answer.ts';
import type { Endpoint } from './endpoint.ts';

/** What clients trust: the certificates of the local authority, for AWS's names and for the custom domains that there are. */
export const showAuthority: Endpoint = async (_, { authority, store }) => {
  const domains = new Set(domainNames.all(store).map(({ value }) => value.domainName));
  return json(200, { certificates: (await authority()).roots([...domains]) });
};
