import type { Layer } from '../compiled-policy.ts';
import type { Explanation, LayerExplanation } from './explain.ts';
import type { Failure, StatementExplanation } from './explain-statement.ts';

/** The later a part is looked at, the nearer the statement came to matching. */
const nearness: Readonly<Record<Failure['part'], number>> = { condition: 3, principal: 2, resource: 1, action: 0 };

interface Miss {
  readonly explained: StatementExplanation;
  readonly rank: number;
  /** How many characters the nearest of the expected values shares with what was asked, from the front. */
  readonly shared: number;
}

/**
 * At most `most` statements that would have allowed and came closest, the closest first, each with the part of it that
 * failed. None for an explicit deny, which no further statement changes, and for what is allowed.
 */
export function nearMisses({ decision, layers }: Explanation, most: number): readonly StatementExplanation[] {
  const { effect, layer } = decision;
  if (effect !== 'implicit-deny' || !layer) return [];
  const silent = layers.filter((each) => each.effect !== 'allow' && mayAllow(layer).includes(each.layer));
  return silent
    .flatMap(missesOf)
    .sort((a, b) => b.rank - a.rank || b.shared - a.shared)
    .slice(0, most)
    .map(({ explained }) => explained);
}

/** Where identity policies are silent, a resource policy that names the caller could have allowed as well. */
function mayAllow(layer: Layer): readonly Layer[] {
  return layer === 'identity' ? ['identity', 'resource', 'trust'] : [layer];
}

function missesOf({ statements }: LayerExplanation): Miss[] {
  return statements.flatMap((explained) => {
    const { statement, failure } = explained;
    if (statement.effect !== 'Allow' || !failure) return [];
    return [{ explained, rank: nearness[failure.part], shared: sharedBy(failure) }];
  });
}

function sharedBy(failure: Failure): number {
  if (failure.part === 'condition' || failure.not) return 0;
  const { part, actual } = failure;
  const comparable = (text: string) => (part === 'action' ? text.toLowerCase() : text);
  return failure.expected.reduce((most, each) => Math.max(most, sharedStart(comparable(each), comparable(actual))), 0);
}

function sharedStart(expected: string, actual: string): number {
  let at = 0;
  while (at < expected.length && expected[at] === actual[at]) at++;
  return at;
}
