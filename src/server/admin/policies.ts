import { methodArn, readMethodArn } from '../../execute-api/admission/method-arn.ts';
import type { Principal } from '../../identity/principal.ts';
import { principalOfArn } from '../../identity/rulings/imagined-principals.ts';
import { coverage } from '../../identity/usage/coverage.ts';
import { leastPrivilege } from '../../identity/usage/least-privilege.ts';
import { usageIdOf } from '../../identity/usage/usage-ledger.ts';
import { json, refusal } from './answer.ts';
import type { AdminOptions, Endpoint } from './endpoint.ts';
import { imaginedFacts } from './imagined-facts.ts';
import { pathPattern } from './reachable-methods.ts';

/**
 * The policy that allows exactly what a principal was seen to do: `?principal=ARN&since=EPOCH_MS&wildcard&denied`.
 * `wildcard` writes the parameters of paths as `*`.
 */
export const generatePolicy: Endpoint = (request, options) => {
  const query = new URLSearchParams(request.query);
  const principal = named(query, request.receivedAt, options);
  if (!principal) return unknown(query);
  const since = Number(query.get('since') ?? 0);
  if (!Number.isFinite(since)) return refusal(400, 'since: epoch milliseconds');
  const policy = leastPrivilege(observationsOf(principal, options), {
    since,
    withDenied: query.has('denied'),
    generalize: query.has('wildcard') ? (resource) => parametersAsWildcards(resource, options) : () => undefined,
  });
  return json(200, { policy });
};

/** Which statements of a principal's policies were ever used: `?principal=ARN`. */
export const showCoverage: Endpoint = (request, options) => {
  const query = new URLSearchParams(request.query);
  const now = request.receivedAt;
  const principal = named(query, now, options);
  if (!principal) return unknown(query);
  const { layers } = options.identity.consider({
    principal,
    action: 'sts:GetCallerIdentity',
    resource: '*',
    resourceAccount: principal.account,
    facts: imaginedFacts(now, ''),
  });
  const statements = [...layers.identity, ...(layers.boundary ?? [])].flatMap((policy) => policy.statements);
  return json(200, { statements: coverage(options.identity, statements, observationsOf(principal, options)) });
};

function named(query: URLSearchParams, now: number, { store }: AdminOptions): Principal | undefined {
  return principalOfArn(store, query.get('principal') ?? '', now);
}

function unknown(query: URLSearchParams) {
  return refusal(404, `There is no principal ${query.get('principal') ?? '(none is named)'}.`);
}

function observationsOf(principal: Principal, { identity }: AdminOptions) {
  return identity.usage.usageOf(principal.account, usageIdOf(principal)).observations;
}

/** The method ARN with a wildcard for each parameter of the resource's path; undefined for what is no deployed method. */
function parametersAsWildcards(resource: string, { stages }: AdminOptions): string | undefined {
  const arn = readMethodArn(resource);
  const stage = arn && stages.find(arn.apiId, arn.stageName);
  const route = stage?.routes(arn!.httpMethod, arn!.path);
  return route && methodArn(arn!, arn!.httpMethod, pathPattern(route.method.resourcePath).slice(1));
}
