import type { OperationModel } from './operation-model.ts';

/** Operations by the segments of their URI templates. */
export interface UriTrie {
  readonly literals: Map<string, UriTrie>;
  label: UriTrie | undefined;
  /** Operations whose template ends in a greedy label, `{name+}`, here. */
  readonly greedy: Template[];
  /** Operations whose template ends here. */
  readonly ends: Template[];
}

/** An operation with the names of its labels in order and the literal query that its template asks for. */
interface Template {
  readonly operation: OperationModel;
  readonly method: string;
  readonly labels: readonly string[];
  readonly query: readonly (readonly [name: string, value: string])[];
}

export interface UriMatch {
  readonly operation: OperationModel;
  /** Label values as they stand in the path, percent-escapes untouched. */
  readonly labels: readonly (readonly [name: string, value: string])[];
}

type Parameters = ReadonlyMap<string, readonly string[]>;

/** Builds the trie of all operations that have an HTTP binding. */
export function buildTrie(operations: Iterable<OperationModel>): UriTrie {
  const root = emptyTrie();
  for (const operation of operations) insert(root, operation);
  return root;
}

function emptyTrie(): UriTrie {
  return { literals: new Map(), label: undefined, greedy: [], ends: [] };
}

function insert(root: UriTrie, operation: OperationModel): void {
  if (!operation.http) return;
  const [path = '', query = ''] = operation.http.uri.split('?');
  const segments = segmentsOf(path);
  const labels = segments.filter((segment) => segment.startsWith('{')).map((segment) => segment.replace(/[{}+]/g, ''));
  const pairs = query.split('&').filter(Boolean);
  const literalQuery = pairs.map((pair) => pair.split('=', 2) as [string, string]);
  const greedy = segments.at(-1)?.endsWith('+}') ? segments.pop() : undefined;
  const node = segments.reduce(descend, root);
  (greedy ? node.greedy : node.ends).push({ operation, method: operation.http.method, labels, query: literalQuery });
}

function descend(node: UriTrie, segment: string): UriTrie {
  if (segment.startsWith('{')) {
    node.label ??= emptyTrie();
    return node.label;
  }
  const next = node.literals.get(segment) ?? emptyTrie();
  node.literals.set(segment, next);
  return next;
}

/** A path's segments. One slash at the end is forgiven: botocore sends `/2015-03-31/functions/`. */
function segmentsOf(path: string): string[] {
  return path.replace(/^\//, '').replace(/\/$/, '').split('/');
}

/** Finds the operation of a request; undefined when there is none. Literal segments win over labels, labels over greedy ones. */
export function matchUri(root: UriTrie, method: string, path: string, parameters: Parameters): UriMatch | undefined {
  const segments = segmentsOf(path);
  return search(root, 0, []);

  // INVARIANT: at most two ways on from a node and no node deeper than the longest template, so the search is bounded.
  function search(node: UriTrie, at: number, values: readonly string[]): UriMatch | undefined {
    const segment = segments[at];
    if (segment === undefined) return choose(node.ends, method, parameters, values);
    const literal = node.literals.get(segment);
    return (
      (literal && search(literal, at + 1, values)) ??
      (node.label && segment !== '' ? search(node.label, at + 1, [...values, segment]) : undefined) ??
      choose(node.greedy, method, parameters, [...values, segments.slice(at).join('/')])
    );
  }
}

/** Of the templates that fit, the one that asks for most of the query: `?mode=import` before none. */
function choose(
  templates: readonly Template[],
  method: string,
  parameters: Parameters,
  values: readonly string[],
): UriMatch | undefined {
  const fitting = templates.filter((template) => template.method === method && asksFor(template, parameters));
  const best = fitting.sort((a, b) => b.query.length - a.query.length)[0];
  return best && { operation: best.operation, labels: best.labels.map((name, at) => [name, values[at] ?? '']) };
}

function asksFor(template: Template, parameters: Parameters): boolean {
  return template.query.every(([name, value]) => parameters.get(name)?.[0] === value);
}
