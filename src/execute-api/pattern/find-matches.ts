import type { Pattern } from './compiled.ts';
import { type Machine, pay, run, type Spend } from './run/machine.ts';
import type { Program } from './run/program.ts';

export interface Match {
  readonly start: number;
  readonly end: number;
  /** Start and end of each group, -1 for what captured nothing. */
  readonly groups: readonly number[];
}

/** Whether the whole text matches. */
export function matchesWhole(text: string, program: Program, spend: Spend): boolean {
  const machine = newMachine(program, text, true, spend);
  const found = run(program.steps, machine);
  pay(machine);
  return found;
}

function newMachine({ slots }: Program, text: string, whole: boolean, spend: Spend): Machine {
  const groups = new Array<number>(slots).fill(-1);
  const cost = 32 + slots;
  return {
    text,
    whole,
    spend,
    slots: groups,
    stack: [],
    failed: undefined,
    lastEnd: 0,
    next: 0,
    at: 0,
    given: 0,
    cost,
  };
}

/** Whether there is a match somewhere in the text. */
export function findsMatch(text: string, pattern: Pattern, spend: Spend): boolean {
  const machine = newMachine(pattern.program, text, false, spend);
  const start = findStart(machine, pattern, 0);
  pay(machine);
  return start !== undefined;
}

/** Java's Matcher.find, again and again. A match that took nothing is followed by one that begins a character later. */
export function* findMatches(text: string, pattern: Pattern, spend: Spend): Generator<Match> {
  const machine = newMachine(pattern.program, text, false, spend);
  for (let from = 0; from <= text.length; ) {
    const match = findMatch(machine, pattern, from);
    pay(machine);
    if (!match) return;
    yield match;
    machine.lastEnd = match.end;
    from = match.end === match.start ? match.end + 1 : match.end;
  }
}

function findMatch(machine: Machine, pattern: Pattern, from: number): Match | undefined {
  const start = findStart(machine, pattern, from);
  if (start === undefined) return undefined;
  return { start, end: machine.at, groups: machine.slots.slice(0, 2 * pattern.groups) };
}

/** Where the next match begins; the machine stands at its end. */
function findStart(machine: Machine, pattern: Pattern, from: number): number | undefined {
  const { text } = machine;
  forget(machine);
  for (let start = from; start <= text.length; start = following(text, start, pattern.byCodePoint)) {
    machine.at = start;
    machine.next = 0;
    if (run(pattern.program.steps, machine)) return start;
  }
  return undefined;
}

/** INVARIANT: not between two starts of one search: groups keep what an earlier start left in them, as in Java. */
function forget(machine: Machine): void {
  machine.slots.fill(-1);
  machine.stack.length = 0;
  machine.failed = undefined;
  machine.cost += 16 + (machine.slots.length >> 3);
}

function following(text: string, at: number, byCodePoint: boolean): number {
  return byCodePoint && (text.codePointAt(at) ?? 0) > 0xffff ? at + 2 : at + 1;
}
