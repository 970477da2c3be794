import type { CompiledStatement, Failure, PolicySource, StatementExplanation } from '../../policy/index.ts';
import { attachedTo, type Ruling } from './ruling.ts';

export interface ExplainedPolicy {
  readonly name: string;
  readonly arn?: string;
  readonly attachedTo: readonly string[];
}

export interface ExplainedStatement {
  readonly policy: ExplainedPolicy;
  readonly sid?: string;
  readonly effect: 'Allow' | 'Deny';
  /** Where the statement begins in the policy's document, counted from 1. */
  readonly line: number;
  /** The statement as written. */
  readonly text?: string;
  readonly matched: boolean;
  /** The first part that did not match. */
  readonly failure?: Failure;
}

export function explainedStatement(
  ruling: Ruling,
  { statement, failure }: Omit<StatementExplanation, 'reached'>,
): ExplainedStatement {
  const { source, sid, effect, position } = statement;
  return {
    policy: explainedPolicy(ruling, source),
    ...(sid !== undefined && { sid }),
    effect,
    line: position.line,
    ...(source.text !== undefined && { text: source.text.slice(position.start, position.end) }),
    matched: failure === undefined,
    ...(failure && { failure }),
  };
}

/** A statement that matched. */
export function matchedStatement(ruling: Ruling, statement: CompiledStatement): ExplainedStatement {
  return explainedStatement(ruling, { statement, failure: undefined });
}

export function explainedPolicy(ruling: Ruling, source: PolicySource): ExplainedPolicy {
  const { name, arn } = source;
  return { name, ...(arn !== undefined && { arn }), attachedTo: attachedTo(ruling, source) };
}
