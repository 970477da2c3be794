import type { Value } from '../java/value.ts';
import type { Budget } from './budget.ts';

/** One rendering: the variables by their slot, the text so far, and what may still be spent. */
export interface Frame {
  readonly slots: (Value | undefined)[];
  readonly budget: Budget;
  text: string;
  held: Held | undefined;
}

/** While a `#foreach` is at an item that is null, its variable stays null, whatever it is set to, until it is deleted. */
export interface Held {
  readonly slot: number;
  active: boolean;
  outer: Held | undefined;
}

export function readVariable(frame: Frame, slot: number): Value | undefined {
  for (let held = frame.held; held !== undefined; held = held.outer) {
    if (held.active && held.slot === slot) return undefined;
  }
  return frame.slots[slot];
}

/** Gives a variable back what it was before; nothing deletes it. */
export function restoreVariable(frame: Frame, slot: number, before: Value | undefined): void {
  if (before === undefined || before === null) {
    for (let held = frame.held; held !== undefined; held = held.outer) if (held.slot === slot) held.active = false;
    frame.slots[slot] = undefined;
  } else frame.slots[slot] = before;
}

export function write(frame: Frame, text: string): void {
  frame.budget.write(text.length);
  frame.text += text;
}

/** What `work` writes, which is then no part of the text. */
export function captured(frame: Frame, work: (frame: Frame) => void): string {
  const before = frame.text;
  frame.text = '';
  try {
    work(frame);
    return frame.text;
  } finally {
    frame.text = before;
  }
}
