import type { DocumentationPartIds, ImportDocumentationPartsRequest } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { apigatewayErrors } from '../errors.ts';
import { findApi } from '../find.ts';
import { acceptPutMode } from '../import-export/put-mode.ts';
import { readDefinition } from '../import-export/read/read-definition.ts';
import { documentationOf, partsChange } from './documentation-of.ts';
import { mergeParts } from './merge-parts.ts';
import { planDocumentation } from './plan-documentation.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_ImportDocumentationParts.html */
export async function importDocumentationParts(
  input: ImportDocumentationPartsRequest,
  ctx: ApigatewayContext,
): Promise<DocumentationPartIds> {
  findApi(input, ctx);
  const mode = acceptPutMode(input.mode);
  const { parts: brought } = planDocumentation((await readDefinition(input.body, ctx)).root);
  const found = documentationOf(input.restApiId, ctx);
  const { parts, ids, warnings } = mergeParts(found.parts, brought, mode === 'overwrite');
  if (input.failOnWarnings && warnings.length > 0) throw apigatewayErrors.foundWarnings(warnings);
  await ctx.store.commit([partsChange(found, parts, ctx)]);
  return { ids: [...ids], ...(warnings.length > 0 && { warnings: [...warnings] }) };
}
