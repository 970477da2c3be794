import { modelsOf } from '../../../../core/models.ts';
import type { MethodDocument, MethodResponseDocument, ResourceDocument } from '../../documents.ts';
import { definedOnly } from '../plan/defined-only.ts';
import { commonExtensions, endpointExtension, methodExtensions } from './export-extensions.ts';
import { type ExportedParameter, exportParameters } from './export-parameters.ts';
import { exportSchema } from './export-schema.ts';
import { exportRequirements, exportSchemes } from './export-security.ts';
import { pathsOf } from './exported-paths.ts';
import type { Exporting } from './exporting.ts';

const base = '#/components/schemas/';

/** A stage as an OpenAPI 3.0 document. Recorded in the order of its members. */
export function exportOas30(exporting: Exporting): object {
  const { api, region, stageName, deployedAt } = exporting;
  const schemas = Object.values(modelsOf(api)).map((model) => [model.name, exportSchema(model, base)] as const);
  const server = {
    url: `https://${api.id}.execute-api.${region}.amazonaws.com/{basePath}`,
    variables: { basePath: { default: stageName } },
    ...endpointExtension(exporting),
  };
  return definedOnly({
    openapi: '3.0.1',
    info: definedOnly({ title: api.name, description: api.description, version: api.version ?? deployedAt }),
    servers: [server],
    paths: pathsOf(api, (method, resource) => exportMethod(method, resource, exporting)),
    components: definedOnly({
      schemas: schemas.length > 0 ? Object.fromEntries(schemas) : undefined,
      securitySchemes: exportSchemes(exporting),
    }),
    ...commonExtensions(exporting),
  });
}

function exportMethod(method: MethodDocument, resource: ResourceDocument, exporting: Exporting): object {
  const parameters = exportParameters(method).map(exportParameter);
  const content = contentOf(method.requestModels);
  return definedOnly({
    operationId: method.operationName,
    parameters: parameters.length > 0 ? parameters : undefined,
    requestBody: Object.keys(content).length > 0 ? { content, required: true } : undefined,
    responses: responsesOf(method),
    security: exportRequirements(method, exporting),
    ...methodExtensions(method, resource, exporting),
  });
}

function exportParameter({ required, ...parameter }: ExportedParameter): object {
  return { ...parameter, ...(required && { required }), schema: { type: 'string' } };
}

function responsesOf({ methodResponses }: MethodDocument): Record<string, object> {
  const all = Object.values(methodResponses).map((response) => [response.statusCode, exportResponse(response)]);
  return Object.fromEntries(all);
}

function exportResponse({ statusCode, responseModels, responseParameters = {} }: MethodResponseDocument): object {
  const names = Object.keys(responseParameters).map((name) => name.replace('method.response.header.', ''));
  const header = { schema: { type: 'string' } };
  return definedOnly({
    description: `${statusCode} response`,
    headers: names.length > 0 ? Object.fromEntries(names.map((name) => [name, header])) : undefined,
    content: contentOf(responseModels),
  });
}

function contentOf(models: Readonly<Record<string, string>> = {}): Record<string, object> {
  return Object.fromEntries(Object.entries(models).map(([type, name]) => [type, { schema: { $ref: base + name } }]));
}
