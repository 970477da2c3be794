import {
  type AddStatement,
  type Edit,
  type Layer,
  type NarrowDeny,
  type Rewriting,
  rewriteDocument,
} from '../../policy/index.ts';
import { documentName } from './explained-documents.ts';
import { type ExplainedPolicy, explainedPolicy } from './explained-statement.ts';
import type { Ruling } from './ruling.ts';

/** What becomes of one policy by the smallest changes, all of those that are for it taken together. */
export interface ExplainedRewriting extends Rewriting {
  readonly layer: Layer;
  /** Absent where a new one is made. */
  readonly policy?: ExplainedPolicy;
}

type Storable = AddStatement | NarrowDeny;

/** One for each policy that changes; none for a policy whose document is not known. */
export function explainedRewritings(ruling: Ruling, edits: readonly Edit[]): ExplainedRewriting[] {
  const storable = edits.filter((edit): edit is Storable => edit.kind !== 'unchangeable');
  const byDocument = Map.groupBy(storable, ({ layer, policy }) => (policy ? documentName(policy) : `new ${layer}`));
  return [...byDocument.values()].flatMap((those) => rewriting(ruling, those));
}

function rewriting(ruling: Ruling, edits: readonly Storable[]): ExplainedRewriting[] {
  const { layer, policy } = edits[0]!;
  if (policy && policy.text === undefined) return [];
  const shown = policy && { policy: explainedPolicy(ruling, policy) };
  return [{ layer, ...shown, ...rewriteDocument(policy?.text, edits) }];
}
