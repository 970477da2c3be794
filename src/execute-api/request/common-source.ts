import { toText } from '../java/to-text.ts';
import { isMap, type JavaMap, type Value } from '../java/value.ts';

import { budget } from '../templates/budget.ts';

export interface CommonSources {
  readonly context: () => JavaMap;
  readonly stageVariables: Readonly<Record<string, string>>;
}

/** Reads a value; undefined: there is none, and nothing is sent. */
export type ReadSource = (from: CommonSources) => string | undefined;

/**
 * `'static'`, `context.*` or `stageVariables.*`, which mappings of requests and of answers share. Undefined for any other.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/request-response-data-mappings.html
 */
export function compileCommonSource(source: string): ReadSource | undefined {
  if (source.length >= 2 && source.startsWith("'") && source.endsWith("'")) {
    const constant = source.slice(1, -1);
    return () => constant;
  }
  if (source.startsWith('context.')) {
    const path = source.slice('context.'.length).split('.');
    return ({ context }) => readContext(context(), path);
  }
  if (source.startsWith('stageVariables.')) {
    const name = source.slice('stageVariables.'.length);
    return ({ stageVariables }) => (Object.hasOwn(stageVariables, name) ? stageVariables[name] : undefined);
  }
  return undefined;
}

function readContext(context: JavaMap, path: readonly string[]): string | undefined {
  let value: Value = context;
  for (const name of path) value = (isMap(value) ? value.get(name) : undefined) ?? null;
  return value === null ? undefined : toText(value, budget());
}
