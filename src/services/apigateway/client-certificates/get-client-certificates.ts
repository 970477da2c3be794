import type { ClientCertificates, GetClientCertificatesRequest } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { page } from '../page.ts';
import { clientCertificates } from './client-certificate-documents.ts';
import { shownClientCertificate } from './shown-client-certificate.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_GetClientCertificates.html */
export function getClientCertificates(
  input: GetClientCertificatesRequest,
  { store, account, region }: ApigatewayContext,
): ClientCertificates {
  const { items, position } = page(clientCertificates.list(store, account, region), ({ key }) => key.id, input);
  return { items: items.map(({ value }) => shownClientCertificate(value)), position };
}
