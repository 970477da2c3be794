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

export function decidedBy(effect: 'allow' | 'explicit-deny', statement: CompiledStatement): Decision {
  return { effect, layer: statement.source.layer, policy: statement.source, statement };
}

export function implicitDeny(layer: Layer): Decision {
  return { effect: 'implicit-deny', layer };
}
