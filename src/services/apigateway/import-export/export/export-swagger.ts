import { modelsOf } from '../../../../core/models.ts';
import type { MethodDocument, MethodResponseDocument, ResourceDocument } from '../../documents.ts';
import { definedOnly } from '../plan/defined-only.ts';
import { commonExtensions, endpointExtension, methodExtensions } from './export-extensions.ts';
import { exportParameters } from './export-parameters.ts';
import { exportSchema } from './export-schema.ts';
import { exportRequirements, exportSchemes } from './export-security.ts';
import { pathsOf } from './exported-paths.ts';
import type { Exporting } from './exporting.ts';

const base = '#/definitions/';

/** A stage as a Swagger 2.0 document. Recorded in the order of its members. */
export function exportSwagger(exporting: Exporting): object {
  const { api, region, stageName, deployedAt } = exporting;
  const definitions = Object.values(modelsOf(api)).map((model) => [model.name, exportSchema(model, base)] as const);
  return definedOnly({
    swagger: '2.0',
    info: definedOnly({ description: api.description, version: api.version ?? deployedAt, title: api.name }),
    host: `${api.id}.execute-api.${region}.amazonaws.com`,
    basePath: `/${stageName}`,
    schemes: ['https'],
    paths: pathsOf(api, (method, resource) => exportMethod(method, resource, exporting)),
    securityDefinitions: exportSchemes(exporting),
    definitions: definitions.length > 0 ? Object.fromEntries(definitions) : undefined,
    ...commonExtensions(exporting),
    ...endpointExtension(exporting),
  });
}

function exportMethod(method: MethodDocument, resource: ResourceDocument, exporting: Exporting): object {
  const parameters = [...exportParameters(method).map((each) => ({ ...each, type: 'string' })), ...bodyOf(method)];
  return definedOnly({
    operationId: method.operationName,
    consumes: typesOf(method.requestModels, method.integration?.requestTemplates),
    produces: producedTypes(method),
    parameters: parameters.length > 0 ? parameters : undefined,
    responses: responsesOf(method),
    security: exportRequirements(method, exporting),
    ...methodExtensions(method, resource, exporting),
  });
}

/** A body is of one model here. */
function bodyOf({ requestModels = {} }: MethodDocument): object[] {
  const [name] = Object.values(requestModels);
  return name === undefined ? [] : [{ in: 'body', name, required: true, schema: { $ref: base + name } }];
}

function responsesOf({ methodResponses }: MethodDocument): Record<string, object> {
  const all = Object.values(methodResponses).map((response) => [response.statusCode, exportResponse(response)]);
  return Object.fromEntries(all);
}

function exportResponse({ statusCode, responseModels = {}, responseParameters = {} }: MethodResponseDocument): object {
  const [model] = Object.values(responseModels);
  const names = Object.keys(responseParameters).map((name) => name.replace('method.response.header.', ''));
  return definedOnly({
    description: `${statusCode} response`,
    schema: model === undefined ? undefined : { $ref: base + model },
    headers: names.length > 0 ? Object.fromEntries(names.map((name) => [name, { type: 'string' }])) : undefined,
  });
}

function producedTypes({ methodResponses, integration }: MethodDocument): string[] | undefined {
  const models = Object.values(methodResponses).map(({ responseModels }) => responseModels);
  const templates = Object.values(integration?.integrationResponses ?? {}).map((each) => each.responseTemplates);
  return typesOf(...models, ...templates);
}

/** The keys of maps by the type of the content; undefined: none. */
function typesOf(...maps: (Readonly<Record<string, string>> | undefined)[]): string[] | undefined {
  const types = new Set(maps.flatMap((map) => Object.keys(map ?? {})));
  return types.size > 0 ? [...types] : undefined;
}
