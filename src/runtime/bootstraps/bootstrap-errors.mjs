/** Errors as the Runtime API takes them. https://docs.aws.amazon.com/lambda/latest/dg/nodejs-exceptions.html */
import { format, types } from 'node:util';

export class RuntimeError extends Error {
  constructor(name, message, stack) {
    super(message);
    this.name = name;
    if (stack !== undefined) this.stack = stack;
  }
}

export function isError(value) {
  return value instanceof Error || types.isNativeError(value);
}

const isNewClient = release() >= 24;

/** The major version of the function's runtime, as in nodejs22.x. */
export function release() {
  return Number(/nodejs(\d+)/.exec(process.env.AWS_EXECUTION_ENV ?? '')?.[1] ?? 0);
}

/** A control character that JSON does not escape is written as a percent-escape. */
function withoutDelete(text) {
  return text.replaceAll('\u007f', '%7F');
}

const unreadable =
  'callback called with Error argument, but there was a problem while retrieving one or more of its message, name, and stack';

export function errorDocument(error) {
  const isKnown = isNewClient ? error instanceof Error : isError(error);
  if (!isKnown) return { errorType: typeof error, errorMessage: String(error), trace: [] };
  try {
    const trace = error.stack ?? (isNewClient ? undefined : '');
    return {
      errorType: withoutDelete(error.name),
      errorMessage: withoutDelete(error.message),
      trace: trace === undefined ? [] : withoutDelete(trace).split('\n'),
    };
  } catch {
    return { errorType: 'handled', errorMessage: unreadable, trace: [] };
  }
}

export function safeJson(value) {
  try {
    return JSON.stringify(value);
  } catch {
    return format(value);
  }
}
