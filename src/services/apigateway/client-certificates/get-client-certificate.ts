import type { ClientCertificate, GetClientCertificateRequest } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { findClientCertificate } from './find-client-certificate.ts';
import { shownClientCertificate } from './shown-client-certificate.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_GetClientCertificate.html */
export function getClientCertificate(
  { clientCertificateId }: GetClientCertificateRequest,
  ctx: ApigatewayContext,
): ClientCertificate {
  return shownClientCertificate(findClientCertificate(clientCertificateId, ctx).value);
}
