/**
 * The committed form of a service's model, `models/{service}.json`, written by `tools/extract-models.ts`.
 *
 * A member is one line of words: its type, `!` when it is required, then where it travels and what it is:
 * `string! label`, `integer query=maxItems`, `[Tag]`, `{string} json=item`, `string token secret`.
 * `[T]` is a list of T, `{T}` a map from strings to T, a capital letter or unknown word names a structure.
 */
export interface CompactModel {
  readonly service: string;
  /** What a credential scope calls the service, where it is not its name. */
  readonly signingName?: string;
  readonly protocol: string;
  readonly apiVersion: string;
  /** awsQuery: the namespace of answers. */
  readonly xmlNamespace?: string;
  /** awsJson: what stands before the dot of X-Amz-Target. */
  readonly target?: string;
  readonly operations: Readonly<Record<string, CompactOperation>>;
  readonly structures: Readonly<Record<string, CompactMembers>>;
  readonly errors: Readonly<Record<string, CompactError>>;
}

export interface CompactOperation {
  readonly input?: string;
  readonly output?: string;
  /** `METHOD /uri/{template}?literal=query STATUS` of REST protocols. */
  readonly http?: string;
  /** The answer is an event stream. */
  readonly events?: boolean;
}

export interface CompactError {
  readonly status: number;
  /** awsQuery: the code on the wire, where it is not the shape's name. */
  readonly code?: string;
  readonly members: CompactMembers;
}

export type CompactMembers = Readonly<Record<string, string>>;

/** Words that are types of their own; any other word names a structure. A document is any JSON, and only answered. */
export const scalarKinds = ['string', 'integer', 'double', 'boolean', 'timestamp', 'blob', 'document'] as const;
export type ScalarKind = (typeof scalarKinds)[number];
