/** What a running program holds. */
export interface Machine {
  readonly text: string;
  /** The match must end with the text. */
  readonly whole: boolean;
  /** Where the match before ended. */
  lastEnd: number;
  /** Starts and ends of the groups, -1 for none; then what loops and look-around remember. */
  readonly slots: number[];
  /** Other ways, the latest on top: a step, a place in the text and a number that the step understands. */
  readonly stack: number[];
  /** Places where a loop could not go on, by loop; undefined: there are none. */
  failed: Map<number, Set<number>> | undefined;
  /** The step that comes next; `accepted` at the end. */
  next: number;
  at: number;
  /** The number that the stack gave with the step. */
  given: number;
  /** Work done and not yet paid for. */
  cost: number;
  readonly spend: Spend;
}

/** Moves the machine on; false where it cannot go on that way. */
export type Step = (machine: Machine) => boolean;

/** Pays for work. Throws when there is none left. */
export type Spend = (steps: number) => void;

export const accepted = -1;
const restoring = -2;
/** How high one way makes the stack. */
export const way = 3;
const batch = 64;

/** Remembers another way: `step` at `at`. True, as the last word of a step. */
export function choose(machine: Machine, step: number, at: number, given = 0): true {
  machine.stack.push(step, at, given);
  machine.cost++;
  return true;
}

/** Changes a slot until the way that was taken turns out to be wrong. */
export function set(machine: Machine, slot: number, value: number): true {
  machine.stack.push(restoring, slot, machine.slots[slot]!);
  machine.slots[slot] = value;
  machine.cost++;
  return true;
}

/**
 * Forgets the other ways since the stack had this height. What slots hold stays, as in Java: groups that were captured
 * there are seen even where the match then goes another way.
 */
export function cut({ stack }: Machine, height: number): true {
  stack.length = height;
  return true;
}

/** Runs to the end; false when no way leads there. INVARIANT: each turn is paid for. */
export function run(steps: readonly Step[], machine: Machine): boolean {
  while (machine.next !== accepted) {
    work(machine, 1);
    if (!steps[machine.next++]!(machine) && !goBack(machine)) return false;
  }
  return true;
}

/** Counts work, and pays for it now and then. */
export function work(machine: Machine, cost: number): void {
  machine.cost += cost;
  if (machine.cost > batch) pay(machine);
}

/** Two steps of a pattern are about the work of one of a template. */
export function pay(machine: Machine): void {
  machine.spend(machine.cost >> 1);
  machine.cost = 0;
}

function goBack(machine: Machine): boolean {
  const { stack, slots } = machine;
  while (stack.length > 0) {
    const given = stack.pop()!;
    const at = stack.pop()!;
    const step = stack.pop()!;
    if (step !== restoring) {
      Object.assign(machine, { next: step, at, given });
      return true;
    }
    slots[at] = given;
  }
  return false;
}
