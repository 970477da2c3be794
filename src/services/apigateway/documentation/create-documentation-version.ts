import type { CreateDocumentationVersionRequest, DocumentationVersion } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { stages } from '../documents.ts';
import { apigatewayErrors } from '../errors.ts';
import { findApi, findStage } from '../find.ts';
import { documentationOf } from './documentation-of.ts';
import { newVersion, versionChange } from './new-documentation-version.ts';
import { shownVersion } from './shown-documentation-version.ts';

/** The parts as they are now; with a stage name the stage shows them. https://docs.aws.amazon.com/apigateway/latest/api/API_CreateDocumentationVersion.html */
export async function createDocumentationVersion(
  input: CreateDocumentationVersionRequest,
  ctx: ApigatewayContext,
): Promise<DocumentationVersion> {
  const { restApiId, documentationVersion, stageName, description } = input;
  findApi(input, ctx);
  const parts = Object.values(documentationOf(restApiId, ctx).parts);
  if (parts.length === 0)
    throw apigatewayErrors.badRequest('Documentation parts are required for a documentation version');
  const version = newVersion(documentationVersion, description, parts, ctx);
  const stage = stageName ? findStage({ restApiId, stageName }, ctx) : undefined;
  const moved = stage && { ...stage.value, documentationVersion, lastUpdatedDate: ctx.now };
  await ctx.store.commit([
    versionChange(restApiId, version, ctx),
    ...(stage && moved ? [stages.replace(stage, moved)] : []),
  ]);
  return shownVersion(version);
}
