import type { LookBehind } from '../ast.ts';
import { add, type Emitter, here, later, newSlot } from './emitter.ts';
import { choose, cut, type Machine, type Step, way } from './machine.ts';

/** `(?>X)`: the first way that X matches is the only one. */
export function emitAtomic(on: Emitter, emitInner: () => void): void {
  const height = newSlot(on);
  add(on, ({ slots, stack }) => {
    slots[height] = stack.length;
    return true;
  });
  emitInner();
  add(on, (machine) => cut(machine, machine.slots[height]!));
}

/** What is inside a look, by slot: the place where it began, and how high the stack was. */
interface Look {
  readonly place: number;
  readonly height: number;
  readonly negated: boolean;
}

/** `(?=X)`, `(?!X)`. */
export function emitAhead(negated: boolean, on: Emitter, emitInner: () => void): void {
  const look = { negated, place: newSlot(on), height: newSlot(on) };
  const begin = later(on);
  emitInner();
  add(on, end(look));
  const exit = here(on);
  begin((machine) => enter(machine, look, exit));
}

/** INVARIANT: a negated look has the way on right below its own height. */
function enter(machine: Machine, { place, height, negated }: Look, exit: number): true {
  if (negated) choose(machine, exit, machine.at);
  machine.slots[place] = machine.at;
  machine.slots[height] = machine.stack.length;
  return true;
}

function end({ place, height, negated }: Look): Step {
  return (machine) => {
    cut(machine, machine.slots[height]! - (negated ? way : 0));
    machine.at = machine.slots[place]!;
    return !negated;
  };
}

/** `(?<=X)`, `(?<!X)`: X is tried from the nearest place on, and must end here. */
export function emitBehind(behind: LookBehind, on: Emitter, emitInner: () => void): void {
  const look = { negated: behind.negated, place: newSlot(on), height: newSlot(on) };
  const begin = later(on);
  const attempt = here(on);
  add(on, tryFrom(attempt, behind));
  emitInner();
  add(on, (machine) => machine.at === machine.slots[look.place]!);
  add(on, end(look));
  const exit = here(on);
  begin((machine) => {
    enter(machine, look, exit);
    const { nearest, farthest } = bounds(machine, behind);
    if (nearest >= farthest) choose(machine, attempt, nearest, farthest);
    return false;
  });
}

function tryFrom(attempt: number, { byCodePoint }: LookBehind): Step {
  return (machine) => {
    const { text, at, given } = machine;
    if (at > given) choose(machine, attempt, byCodePoint ? back(text, at, 1) : at - 1, given);
    return true;
  };
}

/** In Java's ints, which run over: a length below zero is counted forwards, to the end of the text; the least not at all. */
function bounds({ text, at }: Machine, { least, most, byCodePoint }: LookBehind) {
  if (!byCodePoint) return { nearest: (at - least) | 0, farthest: Math.max(0, (at - most) | 0) };
  const forwards = -most === 0x80000000 ? 0 : text.length - at;
  const farthest = most < 0 ? at - forwards : back(text, at, most);
  return { nearest: back(text, at, least), farthest: Math.max(0, farthest) };
}

/** So many code points before; -1 when the text has not so many. */
function back(text: string, at: number, count: number): number {
  if (count > at) return -1;
  let place = at;
  for (let left = count; left > 0; left--) {
    if (place <= 0) return -1;
    place -= (text.codePointAt(place - 2) ?? 0) > 0xffff ? 2 : 1;
  }
  return place;
}
