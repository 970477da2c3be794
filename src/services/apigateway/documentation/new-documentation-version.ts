import type { Change } from '../../../store/store.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { partId } from '../documents.ts';
import { apigatewayErrors } from '../errors.ts';
import {
  type DocumentationPartDocument,
  type DocumentationVersionDocument,
  documentationVersions,
} from './documentation-part.ts';

const longestVersion = 256;

/** Throws BadRequestException. */
export function newVersion(
  version: string,
  description: string | undefined,
  parts: readonly DocumentationPartDocument[],
  { now }: ApigatewayContext,
): DocumentationVersionDocument {
  if (version === '' || version.length > longestVersion) {
    throw apigatewayErrors.badRequest(`A documentation version has 1 to ${longestVersion} characters`);
  }
  const kept = parts.map(({ location, properties }) => ({ location, properties }));
  return { version, description, createdDate: now, parts: kept };
}

/** Throws ConflictException when it is there. */
export function versionChange(
  restApiId: string,
  version: DocumentationVersionDocument,
  { store, account, region }: ApigatewayContext,
): Change {
  const id = partId(restApiId, version.version);
  if (documentationVersions.get(store, account, region, id)) throw apigatewayErrors.documentationVersionExists();
  return documentationVersions.create(account, region, id, version);
}
