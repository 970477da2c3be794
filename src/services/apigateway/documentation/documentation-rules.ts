import { parseJson } from '../../../core/json.ts';
import { apigatewayErrors } from '../errors.ts';
import type { PartLocation, PlannedPart } from './documentation-part.ts';

type Member = Exclude<keyof PartLocation, 'type'>;

/** What may be said of the place of a part of each type. */
const members: Readonly<Record<string, readonly Member[]>> = {
  API: [],
  AUTHORIZER: ['name'],
  MODEL: ['name'],
  RESOURCE: ['path'],
  METHOD: ['path', 'method'],
  PATH_PARAMETER: ['path', 'method', 'name'],
  QUERY_PARAMETER: ['path', 'method', 'name'],
  REQUEST_HEADER: ['path', 'method', 'name'],
  REQUEST_BODY: ['path', 'method'],
  RESPONSE: ['path', 'method', 'statusCode'],
  RESPONSE_HEADER: ['path', 'method', 'statusCode', 'name'],
  RESPONSE_BODY: ['path', 'method', 'statusCode'],
};

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html */
const mostParts = 2000;
const largestProperties = 300 * 1024;
/** Of all parts together, as much as a document can bring. */
const largestDocumentation = 6 * 1024 * 1024;

/** Throws BadRequestException. https://docs.aws.amazon.com/apigateway/latest/api/API_DocumentationPartLocation.html */
export function checkPart({ location, properties }: PlannedPart): void {
  const allowed = members[location.type];
  if (!allowed) throw apigatewayErrors.badRequest(`Invalid documentation part type specified: ${location.type}`);
  const named = (['path', 'method', 'statusCode', 'name'] as const).filter((name) => location[name] !== undefined);
  const stray = named.find((name) => !allowed.includes(name));
  if (stray) throw apigatewayErrors.badRequest(`Invalid location: ${stray} is not of a part of type ${location.type}`);
  if (allowed.includes('name') && !location.name) {
    throw apigatewayErrors.badRequest(`Invalid location: a part of type ${location.type} needs a name`);
  }
  checkProperties(properties);
}

/** Throws BadRequestException. */
export function checkProperties(properties: string): void {
  if (properties.length > largestProperties) {
    throw apigatewayErrors.badRequest('The properties of a documentation part are larger than 300 KB');
  }
  if (isObject(properties)) return;
  throw apigatewayErrors.badRequest('Invalid properties specified. Properties must be a JSON object');
}

function isObject(json: string): boolean {
  try {
    const value = parseJson(json);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

/** Throws LimitExceededException. */
export function checkRoom(parts: readonly PlannedPart[]): void {
  const characters = parts.reduce((sum, { properties }) => sum + properties.length, 0);
  if (parts.length > mostParts || characters > largestDocumentation) {
    throw apigatewayErrors.tooMany('documentation parts');
  }
}

/** Two parts are never about the same. What is not said of a place stands for the root, and for all methods and responses. */
export function placeOf({ type, path, method, statusCode, name }: PartLocation): string {
  const takes = (member: Member) => members[type]?.includes(member) ?? false;
  return JSON.stringify([
    type,
    takes('path') ? (path ?? '/') : '',
    takes('method') ? (method ?? '*') : '',
    takes('statusCode') ? (statusCode ?? '*') : '',
    name ?? '',
  ]);
}
