import type { CompiledCondition } from './condition.ts';
import type { Effect, PolicyVersion, Position } from './document.ts';
import type { Pattern } from './patterns/pattern.ts';
import type { CompiledPrincipal } from './principal.ts';

/** The kind of policy that a decision can rest on, by its place in the order of evaluation. */
export type Layer = 'identity' | 'resource' | 'trust' | 'boundary' | 'session' | 'scp' | 'rcp' | 'endpoint';

/** Where a policy came from. */
export interface PolicySource {
  readonly name: string;
  /** Only managed policies have one. */
  readonly arn?: string;
  readonly layer: Layer;
  /** The document as it is stored, for showing. */
  readonly text?: string;
  /** ARN of the user, group, role or resource that has the policy. */
  readonly attachedTo?: string;
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

/** Statements of one effect, in the order of the document, by the service of their actions and the head of their ARNs. */
export interface StatementIndex {
  readonly byService: ReadonlyMap<string, StatementsByHead>;
  /** For services that no statement names: those with `*` or NotAction. */
  readonly anyService: StatementsByHead;
}

/** INVARIANT: each list holds every statement that can match what it stands for, those for any head among them. */
export interface StatementsByHead {
  /** By the first word of the resource part, such as the API id of execute-api (see `headOf`); empty where it would not pay. */
  readonly byHead: ReadonlyMap<number, readonly CompiledStatement[]>;
  readonly anyHead: readonly CompiledStatement[];
}
