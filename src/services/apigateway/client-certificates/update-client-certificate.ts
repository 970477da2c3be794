import type { ClientCertificate, UpdateClientCertificateRequest } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { applyPatches, type Patch, type Patches, textPatch } from '../patch.ts';
import { type ClientCertificateDocument, clientCertificates } from './client-certificate-documents.ts';
import { findClientCertificate } from './find-client-certificate.ts';
import { shownClientCertificate } from './shown-client-certificate.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateClientCertificate.html */
export async function updateClientCertificate(
  input: UpdateClientCertificateRequest,
  ctx: ApigatewayContext,
): Promise<ClientCertificate> {
  const found = findClientCertificate(input.clientCertificateId, ctx);
  const changed = applyPatches(found.value, input.patchOperations, patches);
  await ctx.store.commit([clientCertificates.replace(found, changed)]);
  return shownClientCertificate(changed);
}

const patches: Patches<ClientCertificateDocument> = new Map<string, Patch<ClientCertificateDocument>>([
  ['replace /description', textPatch('description')],
]);
