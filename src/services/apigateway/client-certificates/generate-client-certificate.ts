import { shortId } from '../../../core/ids.ts';
import type { ClientCertificate, GenerateClientCertificateRequest } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { apigatewayErrors } from '../errors.ts';
import { clientCertificates } from './client-certificate-documents.ts';
import { shownClientCertificate } from './shown-client-certificate.ts';

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html */
const mostCertificates = 60;

/** https://docs.aws.amazon.com/apigateway/latest/api/API_GenerateClientCertificate.html */
export async function generateClientCertificate(
  { description, tags = {} }: GenerateClientCertificateRequest,
  ctx: ApigatewayContext,
): Promise<ClientCertificate> {
  const { store, account, region, now } = ctx;
  if (clientCertificates.list(store, account, region).length >= mostCertificates) {
    throw apigatewayErrors.tooManyOfAccount('Client Certificates');
  }
  const { certificate, privateKey, expirationDate } = await ctx.makeCertificate(now);
  const times = { createdDate: now, expirationDate };
  const document = { id: shortId(6), description, certificate, secret: { privateKey }, ...times, tags };
  await store.commit([clientCertificates.create(account, region, document.id, document)]);
  return shownClientCertificate(document);
}
