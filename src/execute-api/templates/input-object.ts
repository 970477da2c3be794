import { readJson } from '../java/read-json.ts';
import { toJson, toText } from '../java/to-text.ts';
import type { Host, JavaMap, Method, Value } from '../java/value.ts';
import { compileJsonPath } from '../json-path/json-path.ts';
import { type Budget, TemplateFailure } from './budget.ts';

/** Where `$input.params` looks, in this order. */
export interface InputParameters {
  readonly path: JavaMap;
  readonly querystring: JavaMap;
  readonly header: JavaMap;
}

/** The body is not JSON and the template reads it as JSON. */
export class BodyNotJson extends Error {
  override readonly name = 'BodyNotJson';
}

/** `$input`. https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-mapping-template-reference.html */
export function inputObject(body: string, parameters: InputParameters): Host {
  let parsed: Value | undefined;
  const root = (): Value => {
    parsed ??= readBody(body);
    return parsed;
  };
  const text = body === '' ? '{}' : body;
  const methods = new Map<string, Method>([
    ['getBody', () => text],
    ['path', ([path], budget) => (path === undefined ? null : (read(root(), path, budget) ?? null))],
    ['json', ([path], budget) => (path === undefined ? null : jsonText(read(root(), path, budget), budget))],
    ['params', ([name], budget) => findParameter(parameters, name, budget)],
  ]);
  return {
    kind: 'host',
    property: (name) => (name === 'body' ? text : undefined),
    method: (name) => methods.get(name),
    text: () => '',
  };
}

/** A body as JSON; none at all is an empty object. Throws BodyNotJson. */
export function readBody(body: string): Value {
  try {
    return readJson(body === '' ? '{}' : body);
  } catch (error) {
    throw new BodyNotJson(error instanceof Error ? error.message : '');
  }
}

function read(root: Value, path: Value, budget: Budget): Value | undefined {
  if (typeof path !== 'string') throw new TemplateFailure('A JSONPath must be a string.');
  return compileJsonPath(path)(root, budget);
}

/** A path that leads nowhere is an empty string. */
function jsonText(value: Value | undefined, budget: Budget): Value {
  if (value === undefined) return '""';
  const text = toJson(value, budget);
  budget.write(text.length);
  return text;
}

function findParameter({ path, querystring, header }: InputParameters, name: Value | undefined, budget: Budget): Value {
  if (name === undefined) return new Map<string, Value>(Object.entries({ path, querystring, header }));
  const key = toText(name, budget);
  return path.get(key) ?? querystring.get(key) ?? header.get(key) ?? withoutCase(header, key, budget);
}

/** Header names have no case; the spelling that was sent is tried first. */
function withoutCase(header: JavaMap, name: string, budget: Budget): Value {
  budget.spend(header.size);
  const lower = name.toLowerCase();
  for (const [sent, value] of header) if (String(sent).toLowerCase() === lower) return value;
  return null;
}
