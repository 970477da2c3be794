import type { Repeat } from '../ast.ts';
import { add, type Emitter, here, later, newSlot } from './emitter.ts';
import { choose, cut, type Machine, type Step, set, way } from './machine.ts';

/** What a repetition remembers: how many rounds there were; where the round began; how high the stack was then. */
interface Rounds extends Repeat {
  readonly count: number;
  readonly begin: number;
  readonly height: number;
  /** Undefined: the rounds capture nothing. */
  readonly capture: number | undefined;
}

/** A repetition whose rounds match in one way: none is entered again when what follows fails. */
export function emitRounds(repeat: Repeat, on: Emitter, emitRound: () => void): void {
  const { part, manner } = repeat;
  const capture = part.kind === 'group' && manner !== 'possessive' ? part.capture : undefined;
  const rounds = { ...repeat, count: newSlot(on), begin: newSlot(on), height: newSlot(on), capture };
  add(on, (machine) => set(machine, rounds.count, 0));
  const test = here(on);
  const writeTest = later(on);
  add(on, enter(rounds));
  emitRound();
  add(on, leave(rounds, test));
  writeTest(chooseRound(rounds, test + 1, here(on)));
}

function chooseRound({ count, least, most, manner }: Rounds, round: number, exit: number): Step {
  return (machine) => {
    const done = machine.slots[count]!;
    if (done < least) return true;
    if (done < most) choose(machine, manner === 'lazy' ? round : exit, machine.at);
    if (done >= most || manner === 'lazy') machine.next = exit;
    return true;
  };
}

function enter({ begin, height }: Rounds): Step {
  return (machine) => {
    machine.slots[begin] = machine.at;
    machine.slots[height] = machine.stack.length;
    return true;
  };
}

/** A round beyond the least that took nothing is the last one, and captures nothing; a lazy one fails. */
function leave(rounds: Rounds, test: number): Step {
  const { begin, count, least, manner } = rounds;
  return (machine) => {
    const done = machine.slots[count]!;
    const idle = done >= least && machine.at === machine.slots[begin];
    cut(machine, machine.slots[rounds.height]! - (forgetsExit(rounds, done, idle) ? way : 0));
    if (idle) return manner !== 'lazy';
    capture(rounds, machine);
    set(machine, count, done + 1);
    machine.next = test;
    return true;
  };
}

function forgetsExit({ manner, least }: Rounds, done: number, idle: boolean): boolean {
  return done >= least && (manner === 'possessive' || (manner === 'greedy' && idle));
}

function capture({ capture: group, begin }: Rounds, machine: Machine): void {
  if (group === undefined) return;
  set(machine, 2 * group, machine.slots[begin]!);
  set(machine, 2 * group + 1, machine.at);
}
