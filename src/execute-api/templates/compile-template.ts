import type { Value } from '../java/value.ts';
import type { Block } from './ast.ts';
import { budget, TemplateFailure } from './budget.ts';
import { parse } from './grammar/parse-block.ts';
import { renderTemplate } from './render-block.ts';

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
    const block = parse(text);
    return { constant: undefined, render: (variables) => render(block, variables, text) };
  } catch (error) {
    return {
      constant: undefined,
      render: () => {
        throw told(error, text);
      },
    };
  }
}

function render(block: Block, variables: Map<string, Value>, text: string): string {
  try {
    return renderTemplate(block, { variables, budget: budget() });
  } catch (error) {
    throw told(error, text);
  }
}

/** Says where in the template, by line and column as Velocity counts them. */
function told(error: unknown, text: string): unknown {
  if (!(error instanceof TemplateFailure) || error.at === undefined) return error;
  const before = text.slice(0, error.at).split(/\r\n|\r|\n/);
  const column = (before.at(-1)?.length ?? 0) + 1;
  return new TemplateFailure(`${error.message.replace(/\.$/, '')} at line ${before.length}, column ${column}.`);
}
