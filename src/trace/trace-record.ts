/** One question that was put to the policies, and what decided it. */
export interface TracedDecision {
  readonly action: string;
  readonly resource: string;
  readonly effect: 'allow' | 'explicit-deny' | 'implicit-deny';
  readonly layer?: string | undefined;
  readonly policy?: string | undefined;
  readonly statement?: string | undefined;
}

/** What was signed and what it was compared with. */
export interface TracedSignature {
  /** Whether it proved the caller; absent where no signature was asked for. */
  readonly matched?: boolean | undefined;
  readonly accessKeyId?: string | undefined;
  readonly signedHeaders?: readonly string[] | undefined;
  readonly canonicalRequest?: string | undefined;
  readonly stringToSign?: string | undefined;
  readonly presigned?: boolean | undefined;
  /** Of a signature that did not match: the mistake that explains it, if it is a known one. */
  readonly finding?: TracedFinding | undefined;
}

/** Who showed the signature's key, and of what session: what of it may be seen by others. */
export interface TracedPapers {
  readonly kind: 'root' | 'user' | 'role-session' | 'federated-user';
  /** ARN of whose policies a session has: the role's, or the user's who lets a federated user act. */
  readonly issuer?: string | undefined;
  readonly session?: TracedSession | undefined;
}

/** Of no key its value. */
export interface TracedApiKey {
  readonly keyId: string;
  readonly usagePlanId: string;
}

/**
 * A place on a request's way through an API where more than policies is asked. INVARIANT: texts are cut; a URI has neither
 * query nor user.
 */
export interface TracedStation {
  readonly station: 'canary' | 'authorizer' | 'apiKey' | 'validator' | 'throttle' | 'cache' | 'integration';
  /** False: the request ended here. */
  readonly passed: boolean;
  /** Of an authorizer its name and id, of a canary the release, of a plan or a key its id. */
  readonly name?: string | undefined;
  /** Of an authorizer or an integration: AWS_PROXY. */
  readonly type?: string | undefined;
  /** Whom an authorizer vouched for. */
  readonly principalId?: string | undefined;
  /** Whether the answer was there already. */
  readonly cached?: boolean | undefined;
  /** Requests that the plan leaves to the key in this period. */
  readonly quotaLeft?: number | undefined;
  /** Of a back end. */
  readonly uri?: string | undefined;
  /** As the back end answered. */
  readonly status?: number | undefined;
  readonly durationMs?: number | undefined;
}

/** Of temporary credentials. Times are epoch milliseconds. */
export interface TracedSession {
  /** As named to AssumeRole or GetFederationToken. */
  readonly name?: string | undefined;
  readonly issuedAt: number;
  readonly expiresAt: number;
  readonly sourceIdentity?: string | undefined;
  readonly tags: readonly { readonly Key: string; readonly Value: string }[];
  /** When a one-time code was shown; absent: it was not. */
  readonly mfaAt?: number | undefined;
  /** The identity provider that vouched for it. */
  readonly provider?: string | undefined;
  /** Of the server's own console. */
  readonly console?: boolean | undefined;
}

/** How the client signed, and what to do instead. */
export interface TracedFinding {
  readonly turning: string;
  readonly told: string;
  readonly canonicalRequest: string;
  /** Of the canonical requests: `-` as signed, `+` as received. */
  readonly diff: readonly { readonly mark: ' ' | '-' | '+'; readonly text: string }[];
  /** Libraries that are known for it, and what their users can do. */
  readonly habits?: readonly { readonly library: string; readonly remedy: string }[] | undefined;
}

/** The record of one request. Holds no body, no secret, no session token and no signature. */
export interface TraceRecord {
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
  /** `apigateway:CreateRestApi`, or `abc123/dev GET /pets/{id}`. */
  readonly operation?: string | undefined;
  /** ARN of the caller, once the signature has proved it. */
  readonly principal?: string | undefined;
  readonly papers?: TracedPapers | undefined;
  /** The API key that let the request in, by its id, and the usage plan through which it did. */
  readonly apiKey?: TracedApiKey | undefined;
  /** In the order of the way; absent where there are none. */
  readonly stations?: readonly TracedStation[] | undefined;
  readonly signature?: TracedSignature | undefined;
  readonly decisions: readonly TracedDecision[];
  readonly error?: { readonly code: string; readonly message: string } | undefined;
}
