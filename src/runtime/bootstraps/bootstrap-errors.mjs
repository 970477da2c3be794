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

export function errorDocument(error) {
  if (!isError(error)) return { errorType: typeof error, errorMessage: String(error), trace: [] };
  return { errorType: error.name, errorMessage: error.message, trace: String(error.stack ?? '').split('\n') };
}

export function safeJson(value) {
  try {
    return JSON.stringify(value);
  } catch {
    return format(value);
  }
}
