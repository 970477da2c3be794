import type { CharacterTest, Expression } from './ast.ts';
import { PatternFailure } from './errors.ts';

/** A regular expression as instructions of a machine that keeps all possible places at once. */
type Instruction =
  | { readonly kind: 'character'; readonly test: CharacterTest }
  | { readonly kind: 'start' }
  | { readonly kind: 'end' }
  /** Goes on at both, the first preferred. */
  | { readonly kind: 'split'; first: number; second: number }
  | { readonly kind: 'jump'; to: number }
  | { readonly kind: 'match' };

export type Program = readonly Instruction[];

const longestProgram = 4000;

export function compileProgram(expression: Expression): Program {
  const program: Instruction[] = [];
  emit(expression, program);
  add(program, { kind: 'match' });
  return program;
}

function add<Added extends Instruction>(program: Instruction[], instruction: Added): Added {
  if (program.length >= longestProgram) throw new PatternFailure('The pattern repeats too much.');
  program.push(instruction);
  return instruction;
}

function emit(expression: Expression, program: Instruction[]): void {
  if (expression.kind === 'sequence') for (const part of expression.parts) emit(part, program);
  else if (expression.kind === 'choice') emitChoice(expression.options, program);
  else if (expression.kind === 'repeat') emitRepeat(expression, program);
  else add(program, expression);
}

function emitChoice(options: readonly Expression[], program: Instruction[]): void {
  const jumps: { to: number }[] = [];
  options.forEach((option, index) => {
    const last = index === options.length - 1;
    const split = last ? undefined : add(program, { kind: 'split', first: program.length + 1, second: 0 });
    emit(option, program);
    if (!last) jumps.push(add(program, { kind: 'jump', to: 0 }));
    if (split) split.second = program.length;
  });
  for (const jump of jumps) jump.to = program.length;
}

type Repeat = Extract<Expression, { kind: 'repeat' }>;

function emitRepeat(repeat: Repeat, program: Instruction[]): void {
  for (let count = 0; count < repeat.least; count++) emit(repeat.part, program);
  if (repeat.most === Number.POSITIVE_INFINITY) {
    emitLoop(repeat, program);
    return;
  }
  for (let count = repeat.least; count < repeat.most; count++) {
    const leave = optional(repeat, program);
    emit(repeat.part, program);
    leave(program.length);
  }
}

function emitLoop(repeat: Repeat, program: Instruction[]): void {
  const start = program.length;
  const leave = optional(repeat, program);
  emit(repeat.part, program);
  add(program, { kind: 'jump', to: start });
  leave(program.length);
}

/** A choice between going in and leaving; answers where to say later what leaving means. */
function optional({ lazy }: Repeat, program: Instruction[]): (target: number) => void {
  const inside = program.length + 1;
  const split = add(program, { kind: 'split', first: inside, second: inside });
  return (target) => {
    if (lazy) split.first = target;
    else split.second = target;
  };
}
