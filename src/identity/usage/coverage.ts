import { type CompiledStatement, explain } from '../../policy/index.ts';
import type { Identity } from '../identity.ts';
import type { Observation } from './usage-document.ts';

/** How often a statement of a principal's policies spoke for or against a call that was seen. */
export interface StatementCoverage {
  readonly policy: string;
  /** Whose it is: the user, its group, or the role. */
  readonly attachedTo?: string;
  readonly layer: string;
  readonly sid?: string;
  readonly effect: 'Allow' | 'Deny';
  readonly line: number;
  /** Calls that it matched; 0: it was never used, or never fired. */
  readonly calls: number;
}

/**
 * Holds today's policies of a principal against every kind of call that was seen: a statement counts as used when it
 * matches, whether or not another one decided.
 */
export function coverage(
  identity: Identity,
  statements: readonly CompiledStatement[],
  observations: readonly Observation[],
): StatementCoverage[] {
  const calls = new Map<CompiledStatement, number>(statements.map((statement) => [statement, 0]));
  for (const { question, count } of observations) {
    const { query, layers } = identity.consider(question);
    const explained = explain(query, layers).layers.flatMap((layer) => layer.statements);
    for (const { statement, failure } of explained) {
      const known = calls.get(statement);
      if (failure === undefined && known !== undefined) calls.set(statement, known + count);
    }
  }
  return statements.map((statement) => covered(statement, calls.get(statement) ?? 0));
}

function covered({ source, sid, effect, position }: CompiledStatement, calls: number): StatementCoverage {
  return {
    policy: source.arn ?? source.name,
    ...(source.attachedTo !== undefined && { attachedTo: source.attachedTo }),
    layer: source.layer,
    ...(sid !== undefined && { sid }),
    effect,
    line: position.line,
    calls,
  };
}
