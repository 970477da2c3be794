import { withoutTrailingSlashes } from '../../core/trailing-slashes.ts';

/** What a trie holds for a resource: its methods by HTTP method. */
export interface RoutedResource<Method> {
  readonly path: string;
  readonly methods: ReadonlyMap<string, Method>;
}

export interface RouteMatch<Method> {
  readonly method: Method;
  /** By name, as sent: percent-escapes stay. */
  readonly pathParameters: ReadonlyMap<string, string>;
}

/** Finds the method for a request. `path` is below the stage and begins with no slash. */
export type ResourceTrie<Method> = (httpMethod: string, path: string) => RouteMatch<Method> | undefined;

interface TrieNode<Method> {
  readonly literal: Map<string, TrieNode<Method>>;
  variable: TrieNode<Method> | undefined;
  variableName: string;
  greedy: { readonly name: string; readonly resource: RoutedResource<Method> } | undefined;
  resource: RoutedResource<Method> | undefined;
}

/** ANY stands for these. https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-method-settings.html */
const anyMethods: ReadonlySet<string> = new Set(['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT']);
const noParameters: ReadonlyMap<string, string> = new Map();

/**
 * Segment by segment a literal comes before `{param}` before `{proxy+}`; where the rest does not lead to a resource with
 * the method, the next is tried. An exact method comes before ANY. Slashes at the end do not count; those inside belong
 * to what `{proxy+}` takes.
 */
export function resourceTrie<Method>(resources: Iterable<RoutedResource<Method>>): ResourceTrie<Method> {
  const root = emptyNode<Method>();
  for (const resource of resources) insert(root, resource);
  return (httpMethod, path) => {
    const trimmed = withoutTrailingSlashes(path);
    if (trimmed === '') return found(root.resource, httpMethod, []);
    return find({ segments: trimmed.split('/'), httpMethod }, root, 0, []);
  };
}

function emptyNode<Method>(): TrieNode<Method> {
  return { literal: new Map(), variable: undefined, variableName: '', greedy: undefined, resource: undefined };
}

function insert<Method>(root: TrieNode<Method>, resource: RoutedResource<Method>): void {
  let node = root;
  for (const part of resource.path.split('/').filter((segment) => segment !== '')) {
    if (part.endsWith('+}')) {
      node.greedy = { name: part.slice(1, -2), resource };
      return;
    }
    node = child(node, part);
  }
  node.resource = resource;
}

function child<Method>(node: TrieNode<Method>, part: string): TrieNode<Method> {
  if (part.startsWith('{')) {
    node.variable ??= emptyNode();
    node.variableName = part.slice(1, -1);
    return node.variable;
  }
  const known = node.literal.get(part) ?? emptyNode<Method>();
  node.literal.set(part, known);
  return known;
}

interface Sought {
  readonly segments: readonly string[];
  readonly httpMethod: string;
}

type Taken = readonly (readonly [name: string, value: string])[];

/** INVARIANT: goes at most one level deeper per segment, and no deeper than the longest resource path. */
function find<Method>(
  sought: Sought,
  node: TrieNode<Method>,
  at: number,
  taken: Taken,
): RouteMatch<Method> | undefined {
  const { segments, httpMethod } = sought;
  const segment = segments[at];
  if (segment === undefined) return found(node.resource, httpMethod, taken);
  const literal = node.literal.get(segment);
  const exact = literal && find(sought, literal, at + 1, taken);
  if (exact) return exact;
  const { variable, greedy } = node;
  if (variable && segment !== '') {
    const match = find(sought, variable, at + 1, [...taken, [node.variableName, segment]]);
    if (match) return match;
  }
  return greedy && found(greedy.resource, httpMethod, [...taken, [greedy.name, segments.slice(at).join('/')]]);
}

function found<Method>(
  resource: RoutedResource<Method> | undefined,
  httpMethod: string,
  taken: Taken,
): RouteMatch<Method> | undefined {
  const own = httpMethod === 'ANY' ? undefined : resource?.methods.get(httpMethod);
  const method = own ?? (anyMethods.has(httpMethod) ? resource?.methods.get('ANY') : undefined);
  return method && { method, pathParameters: taken.length === 0 ? noParameters : new Map(taken) };
}
