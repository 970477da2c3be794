import type { CompiledStatement, Layer, PolicySource } from '../compiled-policy.ts';

/** One change to the policies of a layer. */
export type Edit = AddStatement | NarrowDeny | Unchangeable;

/** Where nothing allowed: a statement for exactly this action on exactly this ARN. */
export interface AddStatement {
  readonly kind: 'add-statement';
  readonly layer: Layer;
  /** Of SCPs and RCPs: which level does not allow, counted from 0 at the organization's root. */
  readonly level?: number;
  /** The policy to add to; undefined where a new one is to be made. */
  readonly policy?: PolicySource;
  readonly statement: AllowStatement;
  /** What a person should know before taking it over. */
  readonly note?: string;
}

/** A statement as a policy document has it. */
export interface AllowStatement {
  readonly Effect: 'Allow';
  /** Only where the layer's policies name principals. */
  readonly Principal?: PrincipalName;
  readonly Action: string;
  /** Wildcards of the ARN are written as `${*}`, `${?}` and `${$}`. Absent in trust policies. */
  readonly Resource?: string;
  /** For whom a service may call: it calls for everybody. */
  readonly Condition?: { readonly ArnLike: { readonly 'aws:SourceArn': string } };
}

export type PrincipalName =
  | '*'
  | { readonly AWS: string }
  | { readonly Service: string }
  | { readonly Federated: string };

/** Where a statement denied: what it takes so that it does not deny this action on this ARN, and denies all else as before. */
export interface NarrowDeny {
  readonly kind: 'remove-statement' | 'remove-action' | 'remove-resource' | 'except-resource';
  readonly layer: Layer;
  readonly policy: PolicySource;
  /** Of the document as it was: `index` and `position` tell where. */
  readonly statement: CompiledStatement;
  /** What to take out of Action or Resource, as written; for `except-resource` what to put into NotResource. */
  readonly values: readonly string[];
  readonly note?: string;
}

/** No change is as narrow as it must be: a person has to decide. Always the last of a list. */
export interface Unchangeable {
  readonly kind: 'unchangeable';
  readonly layer: Layer;
  readonly policy?: PolicySource;
  /** The statement that denies, if one does. */
  readonly statement?: CompiledStatement;
  readonly reason: string;
}
