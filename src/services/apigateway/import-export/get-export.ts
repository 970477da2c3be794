import { notImplemented } from '../../../core/not-implemented.ts';
import type { ExportResponse, GetExportRequest } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { findDocumentationVersion } from '../documentation/find-documentation-version.ts';
import type { StageDocument } from '../documents.ts';
import { apigatewayErrors } from '../errors.ts';
import { findApi, findDeployment, findStage } from '../find.ts';
import { ownEntry } from '../own-entry.ts';
import { exportOas30 } from './export/export-oas30.ts';
import { exportSwagger } from './export/export-swagger.ts';
import type { Exporting } from './export/exporting.ts';
import { printExport } from './export/print-export.ts';

/** The deployment of a stage as a document. https://docs.aws.amazon.com/apigateway/latest/api/API_GetExport.html */
export async function getExport(input: GetExportRequest, ctx: ApigatewayContext): Promise<ExportResponse> {
  const { restApiId, exportType, accepts = 'application/json' } = input;
  findApi(input, ctx);
  const write = exportType === 'swagger' ? exportSwagger : exportType === 'oas30' ? exportOas30 : undefined;
  if (!write) throw apigatewayErrors.badRequest('Invalid export type specified. Must be one of: [swagger, oas30]');
  const { value: stage } = findStage(input, ctx);
  const { value: deployment } = findDeployment({ restApiId, deploymentId: stage.deploymentId }, ctx);
  const deployedAt = new Date(deployment.createdDate).toISOString().replace(/\.\d+Z$/, 'Z');
  const exporting = {
    ...extensionsOf(input.parameters),
    ...{ api: deployment.api, region: ctx.region, stageName: stage.name, deployedAt },
    documentation: documentationOf(stage, restApiId, ctx),
  };
  const isYaml = /yaml/i.test(accepts);
  return {
    contentType: 'application/octet-stream',
    contentDisposition: `attachment; filename="${exportType}_${deployment.api.version ?? deployedAt}.${isYaml ? 'yaml' : 'json'}"`,
    body: Buffer.from(await printExport(write(exporting), isYaml, ctx.principal)),
  };
}

/** `extensions=integrations,authorizers`; `apigateway` is both. */
function extensionsOf(
  parameters: GetExportRequest['parameters'] = {},
): Pick<Exporting, 'withIntegrations' | 'withAuthorizers'> {
  const asked = (ownEntry(parameters, 'extensions') ?? '').split(',').map((name) => name.trim().toLowerCase());
  if (asked.includes('postman')) throw notImplemented('The extensions postman of apigateway:GetExport');
  const isWhole = asked.includes('apigateway');
  return {
    withIntegrations: isWhole || asked.includes('integrations'),
    withAuthorizers: isWhole || asked.includes('authorizers'),
  };
}

function documentationOf({ documentationVersion }: StageDocument, restApiId: string, ctx: ApigatewayContext) {
  return documentationVersion ? findDocumentationVersion({ restApiId, documentationVersion }, ctx).value : undefined;
}
