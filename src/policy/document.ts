/** Which rules a document is held to: identity and session policies name no principal, trust policies no resource. */
export type PolicyKind = 'identity' | 'trust' | 'resource' | 'session';

/** Policy variables such as `${aws:username}` exist since 2012-10-17; before, they are plain text. */
export type PolicyVersion = '2008-10-17' | '2012-10-17';

/** A policy document that passed validation. */
export interface PolicyDocument {
  /** 2008-10-17 when the document names none. */
  readonly version: PolicyVersion;
  readonly id: string | undefined;
  readonly statements: readonly Statement[];
}

export interface Statement {
  readonly sid: string | undefined;
  readonly effect: Effect;
  readonly principal: PrincipalElement | undefined;
  readonly action: NegatableList | undefined;
  readonly resource: NegatableList | undefined;
  readonly conditions: readonly Condition[];
  readonly position: Position;
}

export type Effect = 'Allow' | 'Deny';

/** Action or NotAction, Resource or NotResource: the list and whether the element was the negated one. */
export interface NegatableList {
  readonly not: boolean;
  readonly values: readonly string[];
}

/** Principal or NotPrincipal. The lone `*` is `{AWS: ['*']}`, which AWS holds to be the same. */
export interface PrincipalElement {
  readonly not: boolean;
  readonly named: ReadonlyMap<PrincipalType, readonly string[]>;
}

export type PrincipalType = 'AWS' | 'Service' | 'Federated' | 'CanonicalUser';

/** One operator and one key; the statement's conditions are ANDed, the values ORed. */
export interface Condition {
  /** As written, such as `ForAnyValue:StringLikeIfExists`. */
  readonly operator: string;
  /** As written; compared without case. */
  readonly key: string;
  readonly values: readonly string[];
}

/**
 * Where a statement stands in the text it was read from. Lines and columns are counted from 1, as in IAM's API.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_Position.html
 */
export interface Position {
  /** Of the opening brace. */
  readonly line: number;
  readonly column: number;
  /** Behind the closing brace. */
  readonly endLine: number;
  readonly endColumn: number;
  /** UTF-16 offset of the opening brace. */
  readonly start: number;
  /** UTF-16 offset after the closing brace. */
  readonly end: number;
}
