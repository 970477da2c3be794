import type { ClientCertificate } from '../../../wire/models/apigateway.ts';
import type { ClientCertificateDocument } from './client-certificate-documents.ts';

/** A certificate as operations answer it: its key is shown to nobody. */
export function shownClientCertificate(document: ClientCertificateDocument): ClientCertificate {
  const { id, description, certificate, createdDate, expirationDate, tags } = document;
  return {
    clientCertificateId: id,
    description,
    pemEncodedCertificate: certificate,
    createdDate,
    expirationDate,
    tags: Object.keys(tags).length === 0 ? undefined : { ...tags },
  };
}
