/** A function at one revision of its configuration, as whoever runs it sees it. */
export interface FunctionRun {
  /** Names version and revision: runs with the same key may share an environment. */
  readonly key: string;
  readonly functionName: string;
  /** Unqualified ARN. */
  readonly functionArn: string;
  readonly version: string;
  readonly runtime: string;
  readonly handler: string;
  readonly timeoutSeconds: number;
  readonly memoryMb: number;
  readonly ephemeralStorageMb: number;
  readonly environment: Readonly<Record<string, string>>;
  readonly region: string;
  readonly account: string;
  readonly codeSha256Hex: string;
  readonly logGroup: string;
  /** ARN of the execution role. */
  readonly role: string;
}

/** One event for a function. */
export interface FunctionEvent {
  /** The request id of the invocation, which is also that of its log. */
  readonly requestId: string;
  /** JSON text. */
  readonly payload: Buffer;
  /** The function's ARN as the caller named it. */
  readonly invokedArn: string;
  /** JSON text. */
  readonly clientContext?: string;
  /** An X-Ray trace header. */
  readonly traceId: string;
}

/** What a run came to. Errors of the function are results. */
export interface FunctionResult {
  readonly payload: Buffer;
  readonly functionError?: 'Unhandled';
  /** The last 4 KB of the invocation's log. */
  readonly logTail: string;
}

/** A code package as it was unpacked. */
export interface FunctionPackage {
  readonly sha256Hex: string;
  /** Base 64. */
  readonly codeSha256: string;
  /** Bytes of the ZIP. */
  readonly codeSize: number;
}

/** Runs functions. Throws errors of a catalogue for what is not the function's own fault. */
export interface FunctionRuntime {
  readonly packages: {
    /** Verifies a ZIP and unpacks it, all or nothing. */
    install(zip: Buffer): Promise<FunctionPackage>;
    has(sha256Hex: string): boolean;
  };
  invoke(run: FunctionRun, event: FunctionEvent): Promise<FunctionResult>;
  /** The function has changed or is gone: its environments take no more events. */
  retire(functionArn: string): void;
}
