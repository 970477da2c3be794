import type { Step } from './machine.ts';

/** A program that is being written. */
export interface Emitter {
  readonly steps: Step[];
  /** How many groups capture. A reference to another never matches. */
  readonly groups: number;
  slots: number;
  /** How many loops are open. */
  loops: number;
  /** A loop may remember where it failed: no reference looks at what was captured. */
  readonly remembers: boolean;
}

/** Writes a step, and answers its number. */
export function add({ steps }: Emitter, step: Step): number {
  return steps.push(step) - 1;
}

/** The number of the step that will be written next. */
export function here({ steps }: Emitter): number {
  return steps.length;
}

/** Leaves room for a step that must know what comes after it. */
export function later(on: Emitter): (step: Step) => void {
  const at = add(on, () => false);
  return (step) => {
    on.steps[at] = step;
  };
}

/** A number for the machine to remember. */
export function newSlot(on: Emitter): number {
  return on.slots++;
}

export function goTo(target: number): Step {
  return (machine) => {
    machine.next = target;
    return true;
  };
}
