import { PatternFailure } from '../pattern/errors.ts';
import { budget, TemplateFailure } from './budget.ts';
import { parseTemplate } from './parse-template.ts';
import { renderBlock } from './render-block.ts';
import type { Value } from './values.ts';

/** A mapping template, ready to be rendered. */
export interface Template {
  /** The text, when it is the same for every request. */
  readonly constant: string | undefined;
  /** Throws TemplateFailure. INVARIANT: ends soon and makes little, whatever the template and the request. */
  readonly render: (variables: Map<string, Value>) => string;
}

/** Parses a template once. A template that cannot be parsed fails when it is rendered, as on AWS. */
export function compileTemplate(text: string): Template {
  if (!/[$#\\]/.test(text)) return { constant: text, render: () => text };
  try {
    const block = parseTemplate(text);
    return { constant: undefined, render: (variables) => render(block, variables) };
  } catch (error) {
    return {
      constant: undefined,
      render: () => {
        throw error;
      },
    };
  }
}

function render(block: ReturnType<typeof parseTemplate>, variables: Map<string, Value>): string {
  try {
    return renderBlock(block, { variables, budget: budget() });
  } catch (error) {
    throw error instanceof PatternFailure ? new TemplateFailure(error.message) : error;
  }
}
