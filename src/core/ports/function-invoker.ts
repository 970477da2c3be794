/** One call of a function by somebody else than a client of Lambda. `Caller` and `Asked` are those of `identity/`. */
export interface FunctionInvocation<Caller, Asked> {
  /** As the caller names it, with or without a qualifier. */
  readonly functionArn: string;
  readonly payload: Buffer;
  /** The caller wrote the payload as JSON itself: that need not be found out again. */
  readonly isJson?: boolean;
  /** An Event is taken and run later. */
  readonly type: 'RequestResponse' | 'Event';
  readonly caller: Caller;
  /** Condition keys that come with the call, such as `aws:sourcearn`. */
  readonly keys: Readonly<Record<string, string>>;
  /** Keeps what is asked of the policies. */
  readonly request: Asked | undefined;
  /** An X-Ray trace header. */
  readonly traceId: string;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** What came of it. `requestId` is that of the invocation, and of the function's log. */
export type FunctionOutcome =
  | {
      readonly kind: 'answered';
      readonly requestId: string;
      /** 202: an event was taken. */
      readonly status: 200 | 202;
      readonly payload: Buffer;
      /** Whether the payload tells of an error of the function. */
      readonly failed: boolean;
    }
  | {
      readonly kind: 'refused';
      readonly requestId: string;
      /** As Lambda would have answered: 403 when no policy lets the caller. */
      readonly status: number;
      readonly message: string;
    };

/** Invokes functions for whoever the policies let. */
export interface FunctionInvoker<Caller, Asked> {
  invoke(invocation: FunctionInvocation<Caller, Asked>): Promise<FunctionOutcome>;
}
