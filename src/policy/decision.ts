import type { CompiledStatement, Layer, PolicySource } from './compiled-policy.ts';

/** The answer to a query, and the statement it rests on. */
export interface Decision {
  readonly effect: 'allow' | 'explicit-deny' | 'implicit-deny';
  /** The layer that decided. Undefined only where the root user is allowed, who needs no policy. */
  readonly layer?: Layer;
  readonly policy?: PolicySource;
  /** The statement that decided; undefined for an implicit deny. */
  readonly statement?: CompiledStatement;
}

const made = new WeakMap<CompiledStatement, Decision>();

/** A statement has one effect, so the decision that rests on it is always the same one. */
export function decidedBy(effect: 'allow' | 'explicit-deny', statement: CompiledStatement): Decision {
  const { source } = statement;
  const decision = made.get(statement) ?? { effect, layer: source.layer, policy: source, statement };
  made.set(statement, decision);
  return decision;
}

export function implicitDeny(layer: Layer): Decision {
  return { effect: 'implicit-deny', layer };
}
