import type { Value } from '../java/value.ts';
import type { Block } from './ast.ts';
import { budget, TemplateFailure } from './budget.ts';
import { compileBlock } from './compile/compile-block.ts';
import { names } from './compile/names.ts';
import type { Frame } from './frame.ts';
import { parse } from './grammar/parse-block.ts';
import { Stop } from './stop.ts';

/** A mapping template, ready to be rendered. */
export interface Template {
  /** The text, when it is the same for every request. */
  readonly constant: string | undefined;
  /** Throws TemplateFailure. INVARIANT: ends soon and makes little, whatever the template and the request. */
  readonly render: (variables: Map<string, Value>) => string;
}

type Variables = ReadonlyMap<string, Value>;

/** A template is compiled when it is rendered first; one that cannot be parsed fails then, as on AWS. */
export function compileTemplate(text: string): Template {
  if (!/[$#\\]/.test(text)) return { constant: text, render: () => text };
  return { constant: undefined, render: (variables) => rendererOf(text)(variables) };
}

type Renderer = (variables: Variables) => string;

/** By their texts: stages have the templates of their deployments, and deployments those of each other. */
const renderers = new Map<string, Renderer>();
let keptLength = 0;
/** Characters of the templates that are kept compiled, all together. */
const mostKept = 2 * 1024 * 1024;

/** INVARIANT: a stage costs nothing until it is called, and compiled templates take a bounded room. */
function rendererOf(text: string): Renderer {
  const known = renderers.get(text);
  if (known) return known;
  if (keptLength + text.length > mostKept) {
    renderers.clear();
    keptLength = 0;
  }
  const made = compile(text);
  renderers.set(text, made);
  keptLength += text.length;
  return made;
}

function compile(text: string): Renderer {
  let compiled: Compiled;
  try {
    compiled = compiledBlock(parse(text));
  } catch (error) {
    return () => {
      throw told(error, text);
    };
  }
  return (variables) => {
    const slots = compiled.names.map((name) => variables.get(name));
    return finish(compiled.render, { slots, budget: budget(), text: '', held: undefined }, text);
  };
}

interface Compiled {
  readonly render: (frame: Frame) => void;
  /** Of the variables, by their slot. */
  readonly names: readonly string[];
}

function compiledBlock(block: Block): Compiled {
  const shared = names();
  const render = compileBlock(block, shared);
  return { render, names: [...shared.slots.keys()] };
}

/** The text, up to where the template stops. */
function finish(render: (frame: Frame) => void, frame: Frame, text: string): string {
  try {
    render(frame);
  } catch (error) {
    if (!(error instanceof Stop)) throw told(error, text);
  }
  return frame.text;
}

/** Says where in the template, by line and column as Velocity counts them. */
function told(error: unknown, text: string): unknown {
  if (!(error instanceof TemplateFailure) || error.at === undefined) return error;
  const before = text.slice(0, error.at).split(/\r\n|\r|\n/);
  const column = (before.at(-1)?.length ?? 0) + 1;
  return new TemplateFailure(`${error.message.replace(/\.$/, '')} at line ${before.length}, column ${column}.`);
}
