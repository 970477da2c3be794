import { WrongUsage } from './wrong-usage.ts';

/** Checks that operands and options fit one of a command's forms. Throws WrongUsage, which tells what the likeliest lacks. */
export function checkForm(forms: readonly string[], operands: readonly string[], options: readonly string[]): void {
  const shapes = forms.map(shapeOf);
  const named = new Set(shapes.flatMap((shape) => shape.options));
  const chosen = options.filter((name) => named.has(name));
  const problems = shapes.map((shape) => problemOf(shape, operands, chosen));
  if (problems.includes(undefined)) return;
  const likeliest = shapes.findIndex((shape) => chosen.some((name) => shape.options.includes(name)));
  throw new WrongUsage(problems[Math.max(likeliest, 0)]!);
}

/** `ACTION ARN`, `[ID]`, `--principal ARN` taken apart. */
interface Shape {
  readonly operands: readonly string[];
  readonly options: readonly string[];
}

function shapeOf(form: string): Shape {
  const options: string[] = [];
  const operands = form.replace(/--([\w-]+) \S+/g, (_, name) => {
    options.push(name);
    return '';
  });
  return { operands: operands.split(' ').filter((word) => word !== ''), options };
}

function problemOf(shape: Shape, operands: readonly string[], chosen: readonly string[]): string | undefined {
  const extra = operands[shape.operands.length];
  if (extra !== undefined) return `${JSON.stringify(extra)} is one argument too many`;
  const missing =
    shape.options.map((name) => `--${name}`).find((name) => !chosen.includes(name.slice(2))) ??
    shape.operands.slice(operands.length).find((word) => !word.startsWith('['));
  if (missing !== undefined) return `${missing} is missing`;
  const foreign = chosen.find((name) => !shape.options.includes(name));
  return foreign === undefined ? undefined : `--${foreign} does not go with it`;
}
