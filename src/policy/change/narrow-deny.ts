import type { CompiledPolicy, CompiledStatement, PatternList } from '../compiled-policy.ts';
import type { PolicyLayers } from '../layers.ts';
import type { AuthorizationQuery } from '../match-statement.ts';
import { isLiterally, isWholeArn, literalArn } from '../patterns/literal-arn.ts';
import { matchesAny } from '../patterns/pattern.ts';
import type { Edit, NarrowDeny } from './edit.ts';
import { policiesOf } from './layer-policies.ts';

/** For a statement that denies: how it denies all as before, but not this action on this ARN. */
export function narrowDeny(query: AuthorizationQuery, layers: PolicyLayers, statement: CompiledStatement): Edit {
  const { source, principal } = statement;
  const found = { layer: source.layer, policy: source, statement };
  const narrowing = findNarrowing(query, statement, versionOf(layers, statement));
  if (!narrowing) return { kind: 'unchangeable', ...found, reason: tooWide };
  return { ...narrowing, ...found, ...(principal && { note: forOthersToo }) };
}

const tooWide = 'The statement denies more than this action on this ARN, and no exact exception can be cut from it.';
const forOthersToo = 'The others whom the statement names are not denied this any more either.';

type Narrowing = Pick<NarrowDeny, 'kind' | 'values'>;

function findNarrowing(
  query: AuthorizationQuery,
  statement: CompiledStatement,
  version: CompiledPolicy['version'] | undefined,
): Narrowing | undefined {
  const variables = version === '2012-10-17';
  const action = coverOfAction(statement, query);
  const resource = coverOfResource(statement, query, variables);
  if (action.how === 'listed' && resource.how === 'only') return { kind: 'remove-action', values: action.values };
  if (action.how !== 'only') return undefined;
  if (resource.how === 'only') return { kind: 'remove-statement', values: [] };
  if (resource.how === 'listed') return { kind: 'remove-resource', values: resource.values };
  const literal = literalArn(query.resource);
  const writable = variables || literal === query.resource;
  return resource.how === 'all-but' && writable ? { kind: 'except-resource', values: [literal] } : undefined;
}

/** How a list covers what was asked. */
interface Cover {
  /** Nothing else, this among others, all but what is excepted, or so that nothing exact can be cut from it. */
  readonly how: 'only' | 'listed' | 'all-but' | 'wide';
  /** The values that are exactly what was asked, as written. */
  readonly values: readonly string[];
}

function coverOfAction({ action }: CompiledStatement, query: AuthorizationQuery): Cover {
  const asked = query.action.toLowerCase();
  return coverOf(action, asked, query, (written) => written.toLowerCase() === asked && !/[*?]/.test(written));
}

function coverOfResource({ resource }: CompiledStatement, query: AuthorizationQuery, variables: boolean): Cover {
  if (!resource) return { how: 'only', values: [] };
  const everything = !resource.not && resource.written.every((written) => written === '*');
  if (query.resource === '*') return { how: everything ? 'only' : 'wide', values: [] };
  if (isWholeArn(query.resource) && (resource.not || everything)) return { how: 'all-but', values: [] };
  return coverOf(resource, query.resource, query, (written) => isLiterally(written, query.resource, variables));
}

function coverOf(
  { not, patterns, written }: PatternList,
  asked: string,
  { context }: AuthorizationQuery,
  isExact: (written: string) => boolean,
): Cover {
  const values = written.filter(isExact);
  const others = patterns.filter((_, at) => !values.includes(written[at]!));
  if (not || values.length === 0 || matchesAny(others, asked, context)) return { how: 'wide', values };
  return { how: others.length === 0 ? 'only' : 'listed', values };
}

function versionOf(layers: PolicyLayers, statement: CompiledStatement): CompiledPolicy['version'] | undefined {
  const policies = policiesOf(layers, statement.source.layer).flat();
  return policies.find(({ statements }) => statements.includes(statement))?.version;
}
