import { compileTemplate } from '../../src/execute-api/templates/compile-template.ts';
import { inputObject } from '../../src/execute-api/templates/input-object.ts';
import { utilObject } from '../../src/execute-api/templates/util-object.ts';
import type { Value } from '../../src/execute-api/templates/values.ts';
import type { Comparison, Outcome } from './comparison.ts';
import { removals } from './removals.ts';

/** A mapping template and the body that it reads. */
interface TemplateCase {
  readonly template: string;
  readonly body: string;
}

/** Mapping templates, against Velocity 1.7 as AWS runs it. */
export const templates: Comparison<TemplateCase> = {
  handWritten: [{ template: '$input.path("$.a")', body: '{"a":[1]}' }],
  make: (random) => ({ template: `${random.text(9)}#set($a = ${random.below(9)})$a`, body: '{}' }),
  request: ({ template, body }) => ({ kind: 'velocity', template, body }),
  ours,
  smaller: ({ template, body }) => removals(template).map((shorter) => ({ template: shorter, body })),
  show: ({ template, body }) => `${JSON.stringify(template)} of ${body}`,
};

function ours({ template, body }: TemplateCase): Outcome {
  const none = new Map<string, Value>();
  const input = inputObject(body, { path: none, querystring: none, header: none });
  try {
    return {
      out: compileTemplate(template).render(
        new Map<string, Value>([
          ['input', input],
          ['util', utilObject],
        ]),
      ),
    };
  } catch (error) {
    return { error: String(error) };
  }
}
