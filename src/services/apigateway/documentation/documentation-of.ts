import type { Change, StoredDocument } from '../../../store/store.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { apigatewayErrors } from '../errors.ts';
import { ownEntry } from '../own-entry.ts';
import { type DocumentationDocument, type DocumentationPartDocument, documentations } from './documentation-part.ts';

/** The documentation of an API as it is stored; undefined while it has none. */
export interface FoundDocumentation {
  readonly restApiId: string;
  readonly stored: StoredDocument<DocumentationDocument> | undefined;
  readonly parts: DocumentationDocument['parts'];
}

export function documentationOf(restApiId: string, { store, account, region }: ApigatewayContext): FoundDocumentation {
  const stored = documentations.get(store, account, region, restApiId);
  return { restApiId, stored, parts: stored?.value.parts ?? {} };
}

/** Recorded of GetDocumentationPart: of an API that is not there it is the part that is not found. Throws NotFoundException. */
export function findPart(
  { restApiId, documentationPartId }: { readonly restApiId: string; readonly documentationPartId: string },
  ctx: ApigatewayContext,
): FoundDocumentation & { readonly part: DocumentationPartDocument } {
  const found = documentationOf(restApiId, ctx);
  const part = ownEntry(found.parts, documentationPartId);
  if (!part) throw apigatewayErrors.noSuchDocumentationPart();
  return { ...found, part };
}

/** The change that gives an API these parts. */
export function partsChange(
  { restApiId, stored }: FoundDocumentation,
  parts: DocumentationDocument['parts'],
  { account, region }: ApigatewayContext,
): Change {
  return stored
    ? documentations.replace(stored, { parts })
    : documentations.create(account, region, restApiId, { parts });
}
