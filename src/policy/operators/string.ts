import { compilePattern, matchesAny } from '../patterns/pattern.ts';
import { parseTemplate, resolveText } from '../patterns/template.ts';
import type { ValueTest } from './operator.ts';

/** StringEquals: case counts, wildcards are plain characters. */
export function stringEquals(values: readonly string[], variables: boolean): ValueTest {
  return patternTest(values, { wildcards: false, variables });
}

/** StringLike: case counts, `*` and `?` are wildcards. */
export function stringLike(values: readonly string[], variables: boolean): ValueTest {
  return patternTest(values, { wildcards: true, variables });
}

export function stringEqualsIgnoreCase(values: readonly string[], variables: boolean): ValueTest {
  const templates = values.map((value) => parseTemplate(value, { wildcards: false, variables }));
  return (actual, context) => {
    const lower = actual.toLowerCase();
    return templates.some((template) => resolveText(template, context)?.toLowerCase() === lower);
  };
}

function patternTest(values: readonly string[], syntax: { wildcards: boolean; variables: boolean }): ValueTest {
  const patterns = values.map((value) => compilePattern(parseTemplate(value, syntax)));
  return (actual, context) => matchesAny(patterns, actual, context);
}
