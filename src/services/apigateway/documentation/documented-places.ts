import { modelsOf } from '../../../core/models.ts';
import type { MethodDocument, RestApiDocument } from '../documents.ts';
import { ownEntry } from '../own-entry.ts';
import type { PartLocation } from './documentation-part.ts';

/** Whether an API has what a part is about. */
export function isAbout(location: PartLocation, api: RestApiDocument): boolean {
  const { type, name = '' } = location;
  if (type === 'API') return true;
  if (type === 'MODEL') return ownEntry(modelsOf(api), name) !== undefined;
  if (type === 'AUTHORIZER') return Object.values(api.authorizers ?? {}).some((each) => each.name === name);
  const { path = '/', method = '*' } = location;
  const resource = Object.values(api.resources).find((each) => each.path === path);
  if (!resource || type === 'RESOURCE') return resource !== undefined;
  const methods = Object.values(resource.methods).filter(({ httpMethod }) => method === '*' || httpMethod === method);
  return methods.some((each) => hasPlace(location, each));
}

const parameters: Readonly<Record<string, string>> = {
  PATH_PARAMETER: 'method.request.path.',
  QUERY_PARAMETER: 'method.request.querystring.',
  REQUEST_HEADER: 'method.request.header.',
};

function hasPlace({ type, name = '', statusCode = '*' }: PartLocation, method: MethodDocument): boolean {
  const parameter = parameters[type];
  if (parameter !== undefined) return Object.hasOwn(method.requestParameters ?? {}, parameter + name);
  if (!type.startsWith('RESPONSE')) return true;
  const responses = Object.values(method.methodResponses).filter(
    (each) => statusCode === '*' || each.statusCode === statusCode,
  );
  if (type !== 'RESPONSE_HEADER') return responses.length > 0;
  return responses.some(({ responseParameters = {} }) =>
    Object.hasOwn(responseParameters, `method.response.header.${name}`),
  );
}
