import type { CompiledStatement, Explanation, RequestContext, StatementExplanation } from '../../../policy/index.ts';
import { distinctKeys, type StatementKeys } from './context-keys.ts';

/**
 * The condition keys that statements about this action and resource ask for and that the simulation was not given.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_EvaluationResult.html
 */
export function missingKeys(
  { layers }: Explanation,
  keys: ReadonlyMap<CompiledStatement, StatementKeys>,
  context: RequestContext,
): string[] {
  const isMissing = (key: string) => context.get(key.toLowerCase()) === undefined;
  const asked = layers.flatMap(({ statements }) => statements.flatMap((each) => keysThatMatter(each, keys, isMissing)));
  return distinctKeys(asked).filter(isMissing);
}

/** A resource that does not match may be one whose variables have no value. */
function keysThatMatter(
  { statement, failure }: StatementExplanation,
  keys: ReadonlyMap<CompiledStatement, StatementKeys>,
  isMissing: (key: string) => boolean,
): readonly string[] {
  const { resource, condition } = keys.get(statement)!;
  if (failure?.part === 'action' || failure?.part === 'principal') return [];
  if (failure?.part === 'resource' && !resource.some(isMissing)) return [];
  return [...resource, ...condition];
}
