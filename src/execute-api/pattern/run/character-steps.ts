import type { Characters } from '../characters/characters.ts';
import { graphemeEnd } from '../characters/grapheme.ts';
import { choose, type Machine, type Step, work } from './machine.ts';

/** Past the character that fits; false for none. */
function take(machine: Machine, { test, cost }: Characters): boolean {
  const code = machine.text.codePointAt(machine.at);
  if (code === undefined) return false;
  work(machine, code > 255 ? 1 + cost : 1);
  if (!test(code)) return false;
  machine.at += code > 0xffff ? 2 : 1;
  return true;
}

export function oneOf(characters: Characters): Step {
  return (machine) => take(machine, characters);
}

/** How many characters a run takes. */
interface Bounds {
  readonly least: number;
  readonly most: number;
}

/** As many as fit, and never fewer again. */
export function takeAll(characters: Characters, { least, most }: Bounds): Step {
  return (machine) => {
    let count = 0;
    while (count < most && take(machine, characters)) count++;
    return count >= least;
  };
}

/** As many as fit. Step `giveBack`, the next, gives back those beyond `least` one by one. */
export function takeRun(characters: Characters, { least, most }: Bounds, giveBack: number): Step {
  return (machine) => {
    let low = least === 0 ? machine.at : -1;
    let count = 0;
    while (count < most && take(machine, characters)) if (++count === least) low = machine.at;
    if (count < least) return false;
    if (machine.at > low) choose(machine, giveBack, before(machine), low);
    machine.next = giveBack + 1;
    return true;
  };
}

/** The step after a run, with a character less. */
export function giveBackOne(giveBack: number): Step {
  return (machine) => {
    if (machine.at > machine.given) choose(machine, giveBack, before(machine), machine.given);
    return true;
  };
}

/** One code point back. */
function before({ text, at }: Machine): number {
  return isLow(text.charCodeAt(at - 1)) && isHigh(text.charCodeAt(at - 2)) ? at - 2 : at - 1;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

/** As few as can be. Step `more`, the next, takes one more. */
export function takeFew(characters: Characters, { least, most }: Bounds, more: number): Step {
  return (machine) => {
    for (let count = 0; count < least; count++) if (!take(machine, characters)) return false;
    if (least < most) choose(machine, more, machine.at, least);
    machine.next = more + 1;
    return true;
  };
}

export function takeOneMore(characters: Characters, most: number, more: number): Step {
  return (machine) => {
    const count = machine.given + 1;
    if (!take(machine, characters)) return false;
    if (count < most) choose(machine, more, machine.at, count);
    return true;
  };
}

/** `\X`: what people see as one character. */
export const takeGrapheme: Step = (machine) => {
  if (machine.at >= machine.text.length) return false;
  work(machine, 32);
  machine.at = graphemeEnd(machine.text, machine.at);
  return true;
};
