import type {
  DomainNameAccessAssociations,
  GetDomainNameAccessAssociationsRequest,
} from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { accessAssociations } from '../domain-names/domain-name-documents.ts';
import { page } from '../page.ts';
import { shownAccessAssociation } from './shown-access-association.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_GetDomainNameAccessAssociations.html */
export function getDomainNameAccessAssociations(
  input: GetDomainNameAccessAssociationsRequest,
  { store, account, region }: ApigatewayContext,
): DomainNameAccessAssociations {
  const all = input.resourceOwner === 'OTHER_ACCOUNTS' ? [] : accessAssociations.list(store, account, region);
  const { items, position } = page(all, ({ key }) => key.id, input);
  return { items: items.map(({ key, value }) => shownAccessAssociation(key.id, value)), position };
}
