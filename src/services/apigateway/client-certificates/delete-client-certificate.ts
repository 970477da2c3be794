import type { DeleteClientCertificateRequest } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { stages } from '../documents.ts';
import { apigatewayErrors } from '../errors.ts';
import { clientCertificates } from './client-certificate-documents.ts';
import { findClientCertificate } from './find-client-certificate.ts';

/** Refused while a stage uses it. https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteClientCertificate.html */
export async function deleteClientCertificate(
  { clientCertificateId: id }: DeleteClientCertificateRequest,
  ctx: ApigatewayContext,
): Promise<void> {
  const certificate = findClientCertificate(id, ctx);
  const all = stages.list(ctx.store, ctx.account, ctx.region);
  const users = all.filter(({ value }) => value.clientCertificateId === id).map(({ key }) => key.id.replace('/', ':'));
  if (users.length > 0) throw apigatewayErrors.clientCertificateInUse(id, users.join(', '));
  await ctx.store.commit([clientCertificates.remove(certificate)]);
}
