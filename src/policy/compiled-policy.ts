import type { CompiledCondition } from './condition.ts';
import type { Effect, PolicyVersion, Position } from './document.ts';
import type { Pattern } from './pattern.ts';
import type { CompiledPrincipal } from './principal.ts';

/** The kind of policy that a decision can rest on, by its place in the order of evaluation. */
export type Layer = 'identity' | 'resource' | 'trust' | 'boundary' | 'session' | 'scp' | 'rcp' | 'endpoint';

/** Where a policy came from. */
export interface PolicySource {
  readonly name: string;
  /** Only managed policies have one. */
  readonly arn?: string;
  readonly layer: Layer;
}

/** A policy ready to be asked; never changes. */
export interface CompiledPolicy {
  readonly source: PolicySource;
  readonly version: PolicyVersion;
  readonly statements: readonly CompiledStatement[];
  readonly deny: StatementIndex;
  readonly allow: StatementIndex;
}

export interface CompiledStatement {
  readonly source: PolicySource;
  /** Place in the document, counted from 0. */
  readonly index: number;
  readonly sid: string | undefined;
  readonly effect: Effect;
  readonly position: Position;
  /** Undefined where the layer has no Principal: whoever the policy is attached to. */
  readonly principal: CompiledPrincipal | undefined;
  /** Patterns in lower case: actions have no case. */
  readonly action: PatternList;
  /** Undefined in trust policies, which speak of the role they belong to. */
  readonly resource: PatternList | undefined;
  readonly conditions: readonly CompiledCondition[];
}

export interface PatternList {
  readonly not: boolean;
  readonly patterns: readonly Pattern[];
  readonly written: readonly string[];
}

/** Statements of one effect by the service prefix of their actions, in the order of the document. */
export interface StatementIndex {
  readonly byService: ReadonlyMap<string, readonly CompiledStatement[]>;
  /** For services that no statement names: those with `*` or NotAction. */
  readonly anyService: readonly CompiledStatement[];
}

/** The statements that can match an action of this service (lower case). */
export function candidates(index: StatementIndex, service: string): readonly CompiledStatement[] {
  const { byService, anyService } = index;
  return byService.size === 0 ? anyService : (byService.get(service) ?? anyService);
}
