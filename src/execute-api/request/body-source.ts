import { toJson, toText } from '../java/to-text.ts';
import { compileJsonPath } from '../json-path/json-path.ts';
import { budget } from '../templates/budget.ts';
import { readBody } from '../templates/input-object.ts';

/**
 * What a mapping reads of a body: all of it, or what lies at a JSON path, which is written without its `$`. A value that
 * holds others is JSON. Undefined: the path leads nowhere. Throws BodyNotJson, TemplateFailure.
 */
export function bodySource(path: string): (body: string) => string | undefined {
  if (path === '') return (body) => body;
  return (body) => {
    const spent = budget();
    const value = compileJsonPath(`$${path}`)(readBody(body), spent);
    if (value === undefined || value === null) return undefined;
    return typeof value === 'object' ? toJson(value, spent) : toText(value, spent);
  };
}
