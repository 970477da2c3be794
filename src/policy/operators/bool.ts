import { parseTemplate, resolveText } from '../patterns/template.ts';
import type { ValueTest } from './operator.ts';

/** Bool: "true" or "false" in any case; JSON's own booleans count as these. */
export function bool(values: readonly string[], variables: boolean): ValueTest {
  const plain = new Set(values.map(readBool));
  const templates = values.map((value) => parseTemplate(value, { wildcards: false, variables }));
  const open = templates.filter((template) => template.some(({ kind }) => kind === 'variable'));
  return (actual, context) => {
    const value = readBool(actual);
    if (value === undefined) return false;
    return plain.has(value) || open.some((template) => readBool(resolveText(template, context) ?? '') === value);
  };
}

function readBool(text: string): boolean | undefined {
  if (text === 'true') return true;
  if (text === 'false') return false;
  const lower = text.length <= 5 ? text.toLowerCase() : text;
  return lower === 'true' || (lower === 'false' ? false : undefined);
}
