import { header, type RawRequest } from '../http/raw-request.ts';
import { formBody, parseParameters, percentDecode } from './decode/parameters.ts';
import { errors } from './errors.ts';
import type { Protocol, Routed, ServiceModel } from './model.ts';
import { matchUri } from './uri-trie.ts';

const routers: Readonly<Record<Protocol, (service: ServiceModel, request: RawRequest) => Routed>> = {
  awsQuery: routeByAction,
  restJson1: routeByUri,
  'awsJson1.1': routeByTarget,
};

/** Finds the operation that a request names. Throws a catalogue error when there is none. */
export function route(service: ServiceModel, request: RawRequest): Routed {
  return routers[service.protocol](service, request);
}

/** The first Action and Version count, whatever follows them. */
function routeByAction(service: ServiceModel, request: RawRequest): Routed {
  const parameters = parseParameters(request.query, formBody(request));
  const [action, version] = [parameters.get('Action')?.[0], parameters.get('Version')?.[0]];
  if (action === undefined) throw errors.noAction(productPage(request.query));
  const operation = version === service.apiVersion ? service.operations.get(action) : undefined;
  if (!operation) throw errors.invalidAction(action, version);
  return { service, operation, labels: {}, parameters };
}

/** AWS answers a request without an action by sending the visitor to the product's page, query string and all. */
function productPage(query: string): string {
  return `https://aws.amazon.com/iam${query === '' ? '' : `?${query}`}`;
}

function routeByTarget(service: ServiceModel, request: RawRequest): Routed {
  const [target, name, ...rest] = (header(request, 'x-amz-target') ?? '').split('.');
  const operation = target === service.target && rest.length === 0 ? service.operations.get(name ?? '') : undefined;
  if (!operation) throw errors.unknownTarget();
  return { service, operation, labels: {}, parameters: new Map() };
}

function routeByUri(service: ServiceModel, request: RawRequest): Routed {
  const parameters = parseParameters(request.query);
  const match = matchUri(service.routes, request.method, request.path, parameters);
  if (!match) throw errors.unknownRoute();
  return { service, operation: match.operation, labels: decodeLabels(match.labels), parameters };
}

function decodeLabels(labels: readonly (readonly [string, string])[]): Record<string, string> {
  const decoded: Record<string, string> = {};
  for (const [name, raw] of labels) {
    const value = percentDecode(raw);
    if (value === undefined) throw errors.serializationFailed(`The value at '${name}' has a malformed escape`);
    decoded[name] = value;
  }
  return decoded;
}
