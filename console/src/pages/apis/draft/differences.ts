import type { Method, Resource, RestApi } from '@aws-sdk/client-api-gateway';
import { type Change, changesOf, type Facets } from './changes.ts';
import { type NamedPart, namedParts, type SharedParts } from './shared-parts.ts';
import { written } from './written.ts';

export interface Difference {
  /** `/pets/{id}`; absent for what is no method. */
  readonly path?: string;
  readonly verb?: string;
  /** What methods share; absent for the API itself too. */
  readonly part?: NamedPart['part'];
  readonly name?: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly changes: readonly Change[];
}

/** One side of the comparison: a draft, or what is deployed. */
export interface Side extends SharedParts {
  readonly policy?: string | undefined;
  /** Of the API itself, as GetRestApi shows it; absent: they are not compared. */
  readonly api?: RestApi | undefined;
  readonly resources: readonly Resource[];
}

/** What deploying the draft would change: of the API itself, of what its methods share, and method by method. */
export function differences(deployed: Side, draft: Side): readonly Difference[] {
  const own = changesOf(ownFacets(deployed), ownFacets(draft));
  return [
    ...(own.length === 0 ? [] : [{ kind: 'changed', changes: own } as const]),
    ...between(partsOf(deployed), partsOf(draft)),
    ...between(methodsOf(deployed.resources), methodsOf(draft.resources)),
  ];
}

/** What an API has besides its methods, and what they share, that takes effect with a deployment. */
function ownFacets({ policy, api }: Side): Facets {
  const { apiKeySource, binaryMediaTypes, minimumCompressionSize, disableExecuteApiEndpoint } = api ?? {};
  const { types, vpcEndpointIds } = api?.endpointConfiguration ?? {};
  const own = { apiKeySource, minimumCompressionSize, disableExecuteApiEndpoint, types, vpcEndpointIds };
  return { policy, settings: written({ ...own, binaryMediaTypes }) };
}

type Place = Pick<Difference, 'path' | 'verb' | 'part' | 'name'>;

/** What there is on one side, by a key that orders it. */
type Placed = ReadonlyMap<string, { readonly place: Place; readonly facets: Facets }>;

function between(before: Placed, after: Placed): readonly Difference[] {
  const keys = [...new Set([...before.keys(), ...after.keys()])].sort();
  return keys.flatMap((key) => {
    const [was, is] = [before.get(key), after.get(key)];
    const changes = changesOf(was?.facets, is?.facets);
    const kind = was ? (is ? 'changed' : 'removed') : 'added';
    return changes.length === 0 ? [] : [{ ...(is ?? was)!.place, kind, changes } as const];
  });
}

function partsOf(side: Side): Placed {
  return new Map(
    namedParts(side).map(({ part, name, content }) => [
      `${part} ${name}`,
      { place: { part, name }, facets: { content: written(content) } },
    ]),
  );
}

function methodsOf(resources: readonly Resource[]): Placed {
  const entries = resources.flatMap(({ path = '', resourceMethods = {} }) =>
    Object.entries(resourceMethods).map(
      ([verb, method]) => [`${path} ${verb}`, { place: { path, verb }, facets: facetsOf(method) }] as const,
    ),
  );
  return new Map(entries);
}

function facetsOf(method: Method): Facets {
  const { authorizationType, methodResponses, methodIntegration, httpMethod: _, ...request } = method;
  const { integrationResponses, requestTemplates, ...integration } = methodIntegration ?? {};
  return {
    authorization: authorizationType,
    request: written(request),
    requestTemplates: written(requestTemplates),
    integration: written(integration),
    integrationResponses: written(integrationResponses),
    methodResponses: written(methodResponses),
  };
}
