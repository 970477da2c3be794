import type { Syntax } from '../ast.ts';
import { emit } from './emit.ts';
import { add, type Emitter } from './emitter.ts';
import { accepted, type Step } from './machine.ts';

/** A regular expression as steps of a machine. */
export interface Program {
  readonly steps: readonly Step[];
  readonly slots: number;
}

export function compileProgram({ root, groups, refers }: Syntax): Program {
  const on: Emitter = { steps: [], groups, slots: 2 * groups, loops: 0, remembers: !refers };
  emit(root, on);
  add(on, accept);
  return { steps: on.steps, slots: on.slots };
}

const accept: Step = (machine) => {
  if (machine.whole && machine.at < machine.text.length) return false;
  machine.next = accepted;
  return true;
};
