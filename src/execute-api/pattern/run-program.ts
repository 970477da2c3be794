import type { Program } from './program.ts';

/** Counts the machine's work, so that a caller can bound it. */
export type Spend = (steps: number) => void;

/** Places of the program that are possible at one character, in order of preference. */
interface Places {
  readonly order: number[];
  readonly seen: Uint8Array;
}

function places(program: Program): Places {
  return { order: [], seen: new Uint8Array(program.length) };
}

/**
 * Where the preferred match that begins exactly at `from` ends; -1 for none. With `whole` it must end with the text.
 * INVARIANT: at most length of text times length of program, whatever the pattern.
 */
export function matchEnd(program: Program, text: string, from: number, whole: boolean, spend: Spend): number {
  let here = places(program);
  let next = places(program);
  let end = -1;
  spend(1 + (program.length >> 3));
  follow(program, 0, text, from, here);
  for (let at = from; here.order.length > 0; at++) {
    spend(here.order.length + (program.length >> 5));
    for (const place of here.order) {
      const instruction = program[place]!;
      if (instruction.kind === 'match' && (!whole || at === text.length)) {
        end = at;
        break;
      }
      if (instruction.kind !== 'character' || at >= text.length) continue;
      if (instruction.test(text.charCodeAt(at))) follow(program, place + 1, text, at + 1, next);
    }
    clear(here);
    [here, next] = [next, here];
  }
  return end;
}

function clear(set: Places): void {
  set.order.length = 0;
  set.seen.fill(0);
}

/** Adds a place and all that is reached from it without a character, the preferred first. */
function follow(program: Program, start: number, text: string, at: number, into: Places): void {
  const open = [start];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    if (into.seen[place]) continue;
    into.seen[place] = 1;
    const instruction = program[place]!;
    if (instruction.kind === 'jump') open.push(instruction.to);
    else if (instruction.kind === 'split') open.push(instruction.second, instruction.first);
    else if (instruction.kind === 'start') at === 0 && open.push(place + 1);
    else if (instruction.kind === 'end') at === text.length && open.push(place + 1);
    else into.order.push(place);
  }
}
