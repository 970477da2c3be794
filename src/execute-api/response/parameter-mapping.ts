import { toText } from '../java/to-text.ts';
import { isMap, type JavaMap, type Value } from '../java/value.ts';
import { budget } from '../templates/budget.ts';
import { sentHeaderName } from './response-headers.ts';

/** A response header and where its value comes from. */
export interface ParameterMapping {
  readonly header: string;
  readonly read: (from: MappingSources) => string | undefined;
}

interface MappingSources {
  readonly context: () => JavaMap;
  readonly stageVariables: Readonly<Record<string, string>>;
}

const target = 'method.response.header.';

/**
 * `method.response.header.X` from `'static'`, `context.*` or `stageVariables.*`. A mock endpoint answers no headers and no
 * body, so that mappings from `integration.response.*` find nothing. Undefined: nothing is sent.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/request-response-data-mappings.html
 */
export function compileMapping(destination: string, source: string): ParameterMapping | undefined {
  const header = destination.startsWith(target) ? sentHeaderName(destination.slice(target.length)) : undefined;
  return header === undefined ? undefined : { header, read: compileSource(source) };
}

function compileSource(source: string): ParameterMapping['read'] {
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
  return () => undefined;
}

function readContext(context: JavaMap, path: readonly string[]): string | undefined {
  let value: Value = context;
  for (const name of path) value = (isMap(value) ? value.get(name) : undefined) ?? null;
  return value === null ? undefined : toText(value, budget());
}
