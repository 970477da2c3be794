import type { MethodDocument } from '../../services/apigateway/documents.ts';
import type { InputParameters } from '../templates/input-object.ts';

/** A parameter that a request must have. */
export interface RequiredParameter {
  readonly place: keyof InputParameters;
  readonly name: string;
}

/** In the order in which AWS lists those that are missing: by their full names. */
export function requiredParameters({ requestParameters = {} }: MethodDocument): readonly RequiredParameter[] {
  const required = Object.keys(requestParameters).filter((name) => requestParameters[name]);
  return required.sort().flatMap((full) => {
    const [, place, name = ''] = /^method\.request\.(?:multivalue)?(path|querystring|header)\.(.+)$/.exec(full) ?? [];
    return place ? [{ place: place as keyof InputParameters, name }] : [];
  });
}

/**
 * Those that a request has not, or blank. Names are case-sensitive, of headers too.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-method-request-validation.html
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html
 */
export function missingParameters(required: readonly RequiredParameter[], given: InputParameters): readonly string[] {
  return required.filter(({ place, name }) => isBlank(given[place].get(name))).map(({ name }) => name);
}

function isBlank(value: unknown): boolean {
  return typeof value !== 'string' || value.trim() === '';
}
