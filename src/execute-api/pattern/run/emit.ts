import type { Node } from '../ast.ts';
import { loops } from '../parse/measure.ts';
import { giveBackOne, oneOf, takeAll, takeFew, takeGrapheme, takeOneMore, takeRun } from './character-steps.ts';
import { emitAhead, emitAtomic, emitBehind } from './emit-look.ts';
import { emitLoop } from './emit-loop.ts';
import { emitRounds } from './emit-rounds.ts';
import { add, type Emitter, goTo, here, later, newSlot } from './emitter.ts';
import { takeLineEnd, takePair } from './line-ending-steps.ts';
import { choose, set } from './machine.ts';
import { sameAs } from './reference-step.ts';

type Of<Kind extends Node['kind']> = Extract<Node, { kind: Kind }>;

/** Writes the steps of a node. */
export function emit(node: Node, on: Emitter): void {
  switch (node.kind) {
    case 'character':
      add(on, oneOf(node.characters));
      break;
    case 'assertion':
      add(on, node.holds);
      break;
    case 'line-ending':
      add(on, takePair(here(on) + 1));
      add(on, takeLineEnd);
      break;
    case 'grapheme':
      add(on, takeGrapheme);
      break;
    case 'reference':
      add(on, node.group < on.groups ? sameAs(node.group, node.fold) : () => false);
      break;
    case 'sequence':
      for (const part of node.parts) emit(part, on);
      break;
    case 'choice':
      emitChoice(node.options, on);
      break;
    case 'group':
      emitGroup(node, on);
      break;
    case 'atomic':
      emitAtomic(on, () => emit(node.inner, on));
      break;
    case 'look-ahead':
      emitAhead(node.negated, on, () => emit(node.inner, on));
      break;
    case 'look-behind':
      emitBehind(node, on, () => emit(node.inner, on));
      break;
    case 'optional':
      emitOptional(node, on);
      break;
    case 'repeat':
      emitRepeat(node, on);
      break;
  }
}

function emitChoice(options: readonly Node[], on: Emitter): void {
  const exits = options.slice(0, -1).map((option) => {
    const split = later(on);
    emit(option, on);
    const exit = later(on);
    const other = here(on);
    split((machine) => choose(machine, other, machine.at));
    return exit;
  });
  emit(options.at(-1)!, on);
  const end = here(on);
  for (const exit of exits) exit(goTo(end));
}

function emitGroup({ inner, capture }: Of<'group'>, on: Emitter): void {
  if (capture === undefined) emit(inner, on);
  else emitCapture(inner, capture, newSlot(on), on);
}

function emitCapture(inner: Node, capture: number, begin: number, on: Emitter): void {
  add(on, (machine) => set(machine, begin, machine.at));
  emit(inner, on);
  add(on, (machine) => {
    set(machine, 2 * capture, machine.slots[begin]!);
    return set(machine, 2 * capture + 1, machine.at);
  });
}

/** A group is tried or passed; anything else is a repetition that ends after one. */
function emitOptional({ part, manner }: Of<'optional'>, on: Emitter): void {
  if (part.kind !== 'group' || manner === 'possessive') {
    emitRepeat({ kind: 'repeat', part, least: 0, most: 1, manner }, on);
    return;
  }
  on.loops++;
  const nothing: Node = { kind: 'sequence', parts: [] };
  emitChoice(manner === 'greedy' ? [part, nothing] : [nothing, part], on);
  on.loops--;
}

function emitRepeat(repeat: Of<'repeat'>, on: Emitter): void {
  const { part } = repeat;
  if (part.kind === 'character') {
    emitRun(repeat, part, on);
    return;
  }
  on.loops++;
  if (loops(repeat)) emitLoop(repeat, on, () => emitGroup(part as Of<'group'>, on));
  else emitRounds(repeat, on, () => emitRound(repeat, on));
  on.loops--;
}

/** Without a stack entry for each character. */
function emitRun(repeat: Of<'repeat'>, { characters }: Of<'character'>, on: Emitter): void {
  const follower = here(on) + 1;
  if (repeat.manner === 'possessive') add(on, takeAll(characters, repeat));
  else if (repeat.manner === 'greedy') {
    add(on, takeRun(characters, repeat, follower));
    add(on, giveBackOne(follower));
  } else {
    add(on, takeFew(characters, repeat, follower));
    add(on, takeOneMore(characters, repeat.most, follower));
  }
}

/** The group of a counted round captures when the round is over, and is no group of its own. */
function emitRound({ part, manner }: Of<'repeat'>, on: Emitter): void {
  emit(part.kind === 'group' && manner !== 'possessive' ? part.inner : part, on);
}
