/** How an invocation failed. */
export interface Fault {
  readonly type?: string | undefined;
  readonly message: string;
  /** Line by line. */
  readonly stack?: string | undefined;
  /** Which limit of the configuration ended it. */
  readonly limit?: 'timeout' | 'memory' | undefined;
}

interface ErrorAnswer {
  readonly errorType?: unknown;
  readonly errorMessage?: unknown;
  readonly trace?: unknown;
  readonly stackTrace?: unknown;
}

/** What a runtime answers for an error: Node.js gives its stack as `trace`, Python as `stackTrace`. */
export function readFault(answer: string): Fault {
  const { errorType, errorMessage, trace, stackTrace } = parsed(answer);
  const message = String(errorMessage ?? answer);
  const lines = [trace, stackTrace].find(Array.isArray);
  return {
    type: typeof errorType === 'string' ? errorType : undefined,
    message,
    stack: lines?.map((line) => String(line).trimEnd()).join('\n'),
    limit: limitIn(`${errorType} ${message}`),
  };
}

function limitIn(text: string): Fault['limit'] {
  if (/Task timed out after/.test(text)) return 'timeout';
  return /Runtime\.OutOfMemory|signal: killed/.test(text) ? 'memory' : undefined;
}

function parsed(answer: string): ErrorAnswer {
  try {
    const value: unknown = JSON.parse(answer);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
