import { type Repeat, unbounded } from '../ast.ts';
import { add, type Emitter, here, later, newSlot } from './emitter.ts';
import { choose, type Machine, type Step, set } from './machine.ts';

/** Steps of a loop, by number, and what it remembers: how many rounds there were, and where the latest began. */
interface Loop extends Repeat {
  readonly count: number;
  readonly begin: number;
  readonly again: number;
  readonly exit: number;
  /** Where a round that came to nothing goes on. */
  readonly otherwise: number;
  readonly remembers: boolean;
}

/** A repetition whose rounds match in several ways, and are entered again when what follows fails. */
export function emitLoop(repeat: Repeat, on: Emitter, emitBody: () => void): void {
  const [count, begin] = [newSlot(on), newSlot(on)];
  const first = later(on);
  const otherwise = here(on);
  const fail = later(on);
  const again = add(on, (machine) => set(machine, count, machine.slots[count]! + 1));
  add(on, (machine) => set(machine, begin, machine.at));
  emitBody();
  const test = later(on);
  const loop = { ...repeat, count, begin, again, exit: here(on), otherwise, remembers: remembers(repeat, on) };
  first(enter(loop));
  fail(remember(loop));
  test(afterRound(loop));
}

/** A place where what follows failed after a round fails again, unless rounds are counted or something is outside. */
function remembers({ manner, most }: Repeat, on: Emitter): boolean {
  return on.remembers && on.loops === 1 && manner === 'greedy' && most === unbounded;
}

function enter(loop: Loop): Step {
  return (machine) => {
    set(machine, loop.count, 0);
    if (loop.least > 0) machine.next = loop.again;
    else if (loop.most === 0) machine.next = loop.exit;
    else if (loop.manner === 'greedy') prefer(machine, loop.again, loop.exit);
    else prefer(machine, loop.exit, loop.again);
    return true;
  };
}

function prefer(machine: Machine, step: number, otherwise: number): void {
  choose(machine, otherwise, machine.at);
  machine.next = step;
}

/** A round that took nothing is the last. */
function afterRound(loop: Loop): Step {
  return (machine) => {
    const count = machine.slots[loop.count]!;
    if (machine.at <= machine.slots[loop.begin]!) return true;
    if (count < loop.least) machine.next = loop.again;
    else if (count >= loop.most) return true;
    else if (loop.manner === 'lazy') prefer(machine, loop.exit, loop.again);
    else if (!machine.failed?.get(loop.count)?.has(machine.at)) prefer(machine, loop.again, loop.otherwise);
    return true;
  };
}

function remember(loop: Loop): Step {
  return (machine) => {
    if (loop.remembers) placesOf(machine, loop.count).add(machine.at);
    machine.next = loop.exit;
    return true;
  };
}

function placesOf(machine: Machine, loop: number): Set<number> {
  machine.failed ??= new Map();
  const places = machine.failed.get(loop) ?? new Set();
  machine.failed.set(loop, places);
  return places;
}
