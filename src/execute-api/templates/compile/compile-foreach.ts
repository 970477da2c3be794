import { iterate } from '../../java/iterators.ts';
import type { JavaIterator } from '../../java/value.ts';
import type { Foreach } from '../ast.ts';
import { mostIterations } from '../budget.ts';
import { type Frame, type Held, readVariable, restoreVariable } from '../frame.ts';
import { locate } from '../locate.ts';
import { type Loop, loopScope } from '../loop-scope.ts';
import { Stop } from '../stop.ts';
import { compileBlock, type Render } from './compile-block.ts';
import { compileExpression } from './compile-expression.ts';
import { type Names, slotOf } from './names.ts';

/** Where a loop keeps what it tells its block. */
interface Slots {
  readonly item: number;
  readonly foreach: number;
  readonly count: number;
  readonly hasNext: number;
}

export function compileForeach({ variable, over, body, at }: Foreach, names: Names): Render {
  const list = compileExpression(over, names);
  const slots: Slots = {
    item: slotOf(names, variable),
    foreach: slotOf(names, 'foreach'),
    count: slotOf(names, 'velocityCount'),
    hasNext: slotOf(names, 'velocityHasNext'),
  };
  const render = compileBlock(body, names);
  return (frame) => {
    const iterator = iterate(list(frame));
    if (iterator) loop(iterator, slots, render, at, frame);
  };
}

function loop(iterator: JavaIterator, slots: Slots, render: Render, at: number, frame: Frame): void {
  const all = Object.values(slots) as readonly number[];
  const before = all.map((slot) => readVariable(frame, slot));
  const outer = frame.held;
  const place: Loop = { index: -1, hasNext: false };
  const own = loopScope(place, before[1]);
  frame.slots[slots.foreach] = own;
  try {
    rounds(iterator, slots, render, place, frame);
  } catch (error) {
    if (!(error instanceof Stop) || !error.endsAt(own)) throw locate(error, at);
  } finally {
    frame.held = outer;
    for (const [index, slot] of all.entries()) restoreVariable(frame, slot, before[index]);
  }
}

function rounds(iterator: JavaIterator, slots: Slots, render: Render, place: Loop, frame: Frame): void {
  const nulls: Held = { slot: slots.item, active: true, outer: frame.held };
  while (place.index + 1 < mostIterations && iterator.hasNext()) {
    const item = iterator.next() ?? null;
    place.index++;
    place.hasNext = iterator.hasNext();
    frame.slots[slots.count] = place.index + 1;
    frame.slots[slots.hasNext] = place.hasNext;
    frame.slots[slots.item] = item;
    if (item === null) holdAgain(nulls);
    frame.held = item === null ? nulls : nulls.outer;
    render(frame);
  }
}

/** A loop within a null item, over the same variable: its own null item makes the variable null again. */
function holdAgain({ slot, outer }: Held): void {
  for (let held = outer; held !== undefined; held = held.outer) if (held.slot === slot) held.active = true;
}
