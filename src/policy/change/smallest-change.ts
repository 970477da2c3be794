import { decide } from '../evaluate.ts';
import type { PolicyLayers } from '../layers.ts';
import type { AuthorizationQuery } from '../match-statement.ts';
import { addAllow } from './add-allow.ts';
import { applyEdit } from './apply-edit.ts';
import type { Edit } from './edit.ts';
import { narrowDeny } from './narrow-deny.ts';

/** So many denials, one behind the other, are looked through. */
const mostEdits = 8;

/**
 * The edits, in order, after which the query is allowed: each for exactly this action on exactly this ARN, so that every
 * other answer stays as it is. Empty when it is allowed already; ends with `unchangeable` where no such edit exists.
 */
export function smallestChange(query: AuthorizationQuery, layers: PolicyLayers): readonly Edit[] {
  const edits: Edit[] = [];
  let current = layers;
  for (;;) {
    const { effect, layer, statement } = decide(query, current);
    if (effect === 'allow' || !layer) return edits;
    if (edits.length === mostEdits) return [...edits, { kind: 'unchangeable', layer, reason: tooMany }];
    const edit = statement ? narrowDeny(query, current, statement) : addAllow(query, current, layer);
    edits.push(edit);
    if (edit.kind === 'unchangeable') return edits;
    current = applyEdit(current, edit);
  }
}

const tooMany = `More than ${mostEdits} changes are needed.`;
