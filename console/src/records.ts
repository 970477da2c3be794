/** A request as the server's trace tells of it: the shape of `GET /_sekisho/requests`. */
export interface RequestRecord {
  readonly requestId: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly durationMs: number;
  readonly plane: 'control' | 'data';
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly query: string;
  readonly status: number;
  readonly operation?: string;
  readonly principal?: string;
  readonly signature?: {
    readonly accessKeyId?: string;
    readonly signedHeaders?: readonly string[];
    readonly canonicalRequest?: string;
    readonly stringToSign?: string;
    readonly presigned?: boolean;
    readonly finding?: {
      readonly turning: string;
      readonly told: string;
      readonly diff: readonly { readonly mark: ' ' | '-' | '+'; readonly text: string }[];
    };
  };
  readonly decisions: readonly { readonly action: string; readonly resource: string; readonly effect: Effect }[];
  readonly error?: { readonly code: string; readonly message: string };
}

export type Effect = 'allow' | 'explicit-deny' | 'implicit-deny';

/** `GET /_sekisho/requests/{id}/explanation` */
export interface RequestExplanation {
  readonly request?: RequestRecord;
  readonly authorizationId?: string;
  readonly rulings: readonly Ruling[];
}

export interface Ruling {
  readonly principal: string;
  readonly action: string;
  readonly resource: string;
  readonly effect: Effect;
  readonly layer?: string;
  readonly decidedBy?: RuledStatement;
  readonly layers: readonly {
    readonly layer: string;
    readonly effect: Effect;
    readonly statements: readonly RuledStatement[];
  }[];
  readonly nearest: readonly RuledStatement[];
  readonly changes: readonly RuledChange[];
}

export interface RuledStatement {
  readonly policy: { readonly name: string; readonly arn?: string; readonly attachedTo: readonly string[] };
  readonly sid?: string;
  readonly effect: 'Allow' | 'Deny';
  readonly line: number;
  readonly text?: string;
  readonly matched: boolean;
  readonly failure?: {
    readonly part: 'action' | 'resource' | 'principal' | 'condition';
    readonly not?: boolean;
    readonly operator?: string;
    readonly key?: string;
    readonly expected: readonly string[];
    readonly actual?: string | readonly string[];
  };
}

export interface RuledChange {
  readonly kind: string;
  readonly layer: string;
  readonly policy?: RuledStatement['policy'];
  readonly attachTo?: string;
  readonly add?: object;
  readonly statement?: RuledStatement;
  readonly values?: readonly string[];
  readonly note?: string;
}
