import type { StoredDocument } from '../../../store/store.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { apigatewayErrors } from '../errors.ts';
import { type ClientCertificateDocument, clientCertificates } from './client-certificate-documents.ts';

/** Throws NotFoundException. */
export function findClientCertificate(
  id: string,
  { store, account, region }: ApigatewayContext,
): StoredDocument<ClientCertificateDocument> {
  const found = clientCertificates.get(store, account, region, id);
  if (!found) throw apigatewayErrors.noSuchClientCertificate();
  return found;
}
