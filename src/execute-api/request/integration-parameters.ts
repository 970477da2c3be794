import { toText } from '../java/to-text.ts';
import { isMap, type Value } from '../java/value.ts';
import { budget } from '../templates/budget.ts';
import type { MethodRequest } from './method-request.ts';
import type { RequestMapping } from './request-mapping.ts';

type Pairs = readonly (readonly [name: string, value: string])[];

/** Parameters of the request to a back end. */
export type IntegrationParameters = Readonly<Record<RequestMapping['place'], Pairs>>;

/**
 * What the integration maps, and then what its template has set: `$context.requestOverride` takes the place of mappings.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-override-request-response-parameters.html
 */
export function integrationParameters(
  request: MethodRequest,
  mappings: readonly RequestMapping[],
): IntegrationParameters {
  const override = request.override('requestOverride');
  const of = (place: RequestMapping['place']) =>
    replaced(mapped(request, mappings, place), overridden(override, place), place === 'header');
  return { path: of('path'), querystring: of('querystring'), header: of('header') };
}

function mapped(request: MethodRequest, mappings: readonly RequestMapping[], place: RequestMapping['place']): Pairs {
  return mappings
    .filter((mapping) => mapping.place === place)
    .flatMap(({ name, read }) => read(request).map((value) => [name, value] as const));
}

function overridden(override: Value | undefined, place: string): Pairs {
  const values = override !== undefined && isMap(override) ? override.get(place) : undefined;
  if (values === undefined || !isMap(values)) return [];
  return [...values].map(([name, value]) => [toText(name, budget()), toText(value, budget())] as const);
}

/** Names of headers have no case. */
function replaced(pairs: Pairs, by: Pairs, ignoresCase: boolean): Pairs {
  if (by.length === 0) return pairs;
  const key = (name: string) => (ignoresCase ? name.toLowerCase() : name);
  const names = new Set(by.map(([name]) => key(name)));
  return [...pairs.filter(([name]) => !names.has(key(name))), ...by];
}
