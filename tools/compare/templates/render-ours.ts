import type { Value } from '../../../src/execute-api/java/value.ts';
import { compileTemplate } from '../../../src/execute-api/templates/compile-template.ts';
import { inputObject } from '../../../src/execute-api/templates/input-object.ts';
import { utilObject } from '../../../src/execute-api/templates/util-object.ts';
import type { Outcome } from '../comparison.ts';

/** A mapping template and the body that it reads. */
export interface TemplateCase {
  readonly template: string;
  readonly body: string;
}

/** What our engine makes of it, without anything in `$context`. */
export function renderOurs({ template, body }: TemplateCase): Outcome {
  const none = new Map<Value, Value>();
  const input = inputObject(body, { path: none, querystring: none, header: none });
  const variables = new Map<string, Value>([
    ['input', input],
    ['util', utilObject],
    ['context', new Map()],
    ['stageVariables', new Map()],
  ]);
  try {
    return { out: compileTemplate(template).render(variables) };
  } catch (error) {
    return { error: String(error) };
  }
}
