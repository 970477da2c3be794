import { type Node, type Repeat, unbounded } from '../ast.ts';

/** How long what matches can be, as Java reckons it: in ints, that run over. */
export interface Measure {
  readonly least: number;
  readonly most: number;
  /** False: `most` means nothing. */
  readonly bounded: boolean;
  /** It matches in one way at most from where it begins. */
  readonly single: boolean;
}

const nothing: Measure = { least: 0, most: 0, bounded: true, single: true };
const overflow = 0xfffffff;

interface Walk extends Measure {
  /** Java goes no further than a loop over a group that can match in several ways. */
  readonly ends?: boolean;
  /** Up to the last alternation: Java reckons anew from there, and adds both in the end. */
  readonly behind?: Measure;
}

const known = new WeakMap<Node, Measure>();

/** The length of what a group or a repetition holds. INVARIANT: reckoned once a node, however deep it lies. */
export function measure(node: Node): Measure {
  const found = known.get(node) ?? total(walk(node, nothing));
  known.set(node, found);
  return found;
}

function total({ behind, ...walked }: Walk): Measure {
  return behind ? { ...sum(behind, walked), single: false } : walked;
}

function sum(one: Measure, other: Measure): Measure {
  return {
    least: (one.least + other.least) | 0,
    most: (one.most + other.most) | 0,
    bounded: one.bounded && other.bounded,
    single: one.single && other.single,
  };
}

function walk(node: Node, before: Walk): Walk {
  if (before.ends) return before;
  switch (node.kind) {
    case 'character':
      return { ...before, least: (before.least + 1) | 0, most: (before.most + 1) | 0 };
    case 'line-ending':
      return { ...before, least: (before.least + 1) | 0, most: (before.most + 2) | 0 };
    case 'grapheme': // Java forgets its length.
      return { ...before, single: false };
    case 'reference':
      return { ...before, bounded: false };
    case 'sequence':
      return node.parts.reduce((walked, part) => walk(part, walked), before);
    case 'choice':
      return afterOptions(node.options, before);
    case 'group':
      return walk(node.inner, before);
    case 'atomic':
      return within(node.inner, before);
    case 'optional':
      return afterOptional(node.part, node.manner === 'possessive', before);
    case 'repeat':
      return afterRepeat(node, before);
    default:
      return before;
  }
}

function afterOptions(options: readonly (Node | undefined)[], before: Walk): Walk {
  const measured = options.map((option) => (option ? measure(option) : nothing));
  const widest: Measure = {
    least: Math.min(...measured.map(({ least }) => least)),
    most: Math.max(-1, ...measured.map(({ most }) => most)),
    bounded: measured.every(({ bounded }) => bounded),
    single: false,
  };
  const { behind = nothing, ...here } = before;
  return { ...nothing, single: false, behind: sum(sum(behind, here), widest) };
}

function afterOptional(part: Node, possessive: boolean, before: Walk): Walk {
  if (part.kind === 'group' && !possessive) return afterOptions([part, undefined], before);
  return { ...within(part, before), least: before.least, single: false };
}

/** What goes on with the same reckoning, but ends for itself. */
function within(node: Node, { behind, ...before }: Walk): Walk {
  const found = { ...total(walk(node, before)), ends: false };
  return behind ? { ...found, behind } : found;
}

function afterRepeat(repeat: Repeat, before: Walk): Walk {
  const { part, least, most, manner } = repeat;
  if (loops(repeat)) return { ...before, bounded: false, single: false, ends: true };
  if (part.kind === 'character' && most === unbounded && manner === 'greedy') return afterRun(least, before);
  const inner = measure(part.kind === 'group' ? part.inner : part);
  const shortest = (Math.imul(inner.least, least) + before.least) | 0;
  const longest = (Math.imul(inner.most, most) + before.most) | 0;
  const bounded = before.bounded && inner.bounded;
  return {
    ...before,
    least: shortest < before.least ? overflow : shortest,
    most: bounded ? longest : before.most,
    bounded: bounded && longest >= before.most,
    single: inner.single && least === most && before.single,
  };
}

function afterRun(least: number, before: Walk): Walk {
  const most = before.bounded ? (before.most + unbounded) | 0 : before.most;
  return { ...before, least: (before.least + least) | 0, most, single: false };
}

/** Its rounds can be entered again: a group that matches in several ways, and is not possessive. */
export function loops({ part, manner }: Repeat): boolean {
  return part.kind === 'group' && manner !== 'possessive' && !measure(part.inner).single;
}
