import type { Method, Resource, RestApi } from '@aws-sdk/client-api-gateway';

/** A part of a method that is set on its own; `policy` and `settings` are the API's. */
export type Facet =
  | 'authorization'
  | 'request'
  | 'integration'
  | 'requestTemplates'
  | 'integrationResponses'
  | 'methodResponses'
  | 'policy'
  | 'settings';

/** What the draft says otherwise than the stage serves. An absent side has nothing of it. */
export interface Change {
  readonly facet: Facet;
  readonly deployed: string | undefined;
  readonly draft: string | undefined;
}

export interface Difference {
  /** `/pets/{id}`; absent for the API itself. */
  readonly path?: string;
  readonly verb?: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly changes: readonly Change[];
}

/** One side of the comparison: a draft, or what is deployed. */
export interface Side {
  readonly policy?: string | undefined;
  /** Of the API itself, as GetRestApi shows it; absent: they are not compared. */
  readonly api?: RestApi | undefined;
  readonly resources: readonly Resource[];
}

/** Method by method, in the order of their paths, what deploying the draft would change. */
export function differences(deployed: Side, draft: Side): readonly Difference[] {
  const [before, after] = [methodsOf(deployed.resources), methodsOf(draft.resources)];
  const keys = [...new Set([...before.keys(), ...after.keys()])].sort();
  const methods = keys.flatMap((key) => {
    const [path = '', verb = ''] = key.split(' ');
    const [was, is] = [before.get(key), after.get(key)];
    const changes = changesOf(was && facetsOf(was), is && facetsOf(is));
    return changes.length === 0 ? [] : [{ path, verb, kind: was ? (is ? 'changed' : 'removed') : 'added', changes }];
  }) as readonly Difference[];
  const changes = changesOf(ofApi(deployed), ofApi(draft));
  return changes.length === 0 ? methods : [{ kind: 'changed', changes }, ...methods];
}

/** What an API has besides its methods that takes effect with a deployment. */
function ofApi({ policy, api }: Side): Facets {
  const { apiKeySource, binaryMediaTypes, minimumCompressionSize, disableExecuteApiEndpoint } = api ?? {};
  const { types, vpcEndpointIds } = api?.endpointConfiguration ?? {};
  const own = { apiKeySource, minimumCompressionSize, disableExecuteApiEndpoint, types, vpcEndpointIds };
  return { policy, settings: written({ ...own, binaryMediaTypes }) };
}

function methodsOf(resources: readonly Resource[]): ReadonlyMap<string, Method> {
  const entries = resources.flatMap(({ path, resourceMethods = {} }) =>
    Object.entries(resourceMethods).map(([verb, method]) => [`${path} ${verb}`, method] as const),
  );
  return new Map(entries);
}

type Facets = Readonly<Partial<Record<Facet, string | undefined>>>;

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

function changesOf(deployed: Facets = {}, draft: Facets = {}): Change[] {
  const facets = Object.keys({ ...deployed, ...draft }) as Facet[];
  return facets
    .filter((facet) => deployed[facet] !== draft[facet])
    .map((facet) => ({ facet, deployed: deployed[facet], draft: draft[facet] }));
}

/** The same text for the same content: a line a member, in the order of their names; what is empty is left out. */
function written(value: unknown): string | undefined {
  const lines = linesOf(value);
  return lines.length === 0 ? undefined : lines.join('\n');
}

function linesOf(value: unknown): readonly string[] {
  if (value === undefined || value === null) return [];
  if (typeof value !== 'object') return String(value).split('\n');
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.flatMap(([name, member]) => underName(name, linesOf(member), member));
}

/** Long texts and structures stand below their name. */
function underName(name: string, lines: readonly string[], member: unknown): readonly string[] {
  if (lines.length === 0) return [];
  if (lines.length === 1 && typeof member !== 'object') return [`${name}: ${lines[0]}`];
  return [`${name}:`, ...lines.map((line) => `  ${line}`)];
}
