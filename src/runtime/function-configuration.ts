import type { LogEntry } from '../core/ports/log-sink.ts';

/** What an execution environment is made from: one version of a function at one revision of its configuration. */
export interface FunctionConfiguration {
  /** Identity of version and configuration revision: environments are shared between invocations with the same key. */
  readonly key: string;
  readonly functionName: string;
  /** Unqualified ARN. */
  readonly functionArn: string;
  /** `$LATEST` or a version number. */
  readonly version: string;
  /** AWS's runtime identifier, such as `python3.13` or `nodejs22.x`. */
  readonly runtime: string;
  readonly handler: string;
  readonly timeoutSeconds: number;
  readonly memoryMb: number;
  /** Size of /tmp. */
  readonly ephemeralStorageMb: number;
  readonly environment: Readonly<Record<string, string>>;
  readonly region: string;
  readonly account: string;
  /** SHA-256 of the ZIP, in hexadecimal: the name of its installed package. */
  readonly codeSha256Hex: string;
  readonly logGroup: string;
  /** ARN of the execution role. */
  readonly role: string;
}

export interface RoleCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
}

export interface Invocation {
  /** The x-amzn-RequestId of the invocation, which is also the request id in its log. */
  readonly requestId: string;
  /** The event: JSON text. */
  readonly payload: Buffer;
  /** The function's ARN as the caller named it, with the alias or version if there was one. */
  readonly invokedArn: string;
  /** Decoded JSON of X-Amz-Client-Context. */
  readonly clientContext?: string;
  /** An X-Ray trace header. */
  readonly traceId?: string;
}

export interface InvocationResult {
  readonly payload: Buffer;
  /** Content type that the runtime gave its response: `application/json` unless the handler returned bytes. */
  readonly contentType: string;
  readonly functionError?: 'Unhandled';
  /** The last 4 KB of what this invocation logged, and its initialisation on a cold start. */
  readonly logTail: string;
  readonly logStream: string;
  readonly durationMs: number;
  /** Only when this invocation started its environment. */
  readonly initDurationMs?: number;
  readonly maxMemoryUsedMb: number;
}

export interface LogEvent {
  /** Epoch milliseconds. */
  readonly timestamp: number;
  /**
   * The text as CloudWatch Logs keeps it: lines of the platform and of the function end with their newline; a
   * traceback of Python and the unfinished last line of an output do not.
   */
  readonly message: string;
}

/** Where log events go. Called in order; must not block. */
export interface LogSink {
  append(entry: LogEntry): void;
}
