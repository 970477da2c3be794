import type { Shape } from '../src/wire/shape.ts';
import type { Random } from './random.ts';

/** A value of a shape, with any text in it. */
export function fitting(dice: Random, shape: Shape, depth: number): unknown {
  if (shape.kind === 'boolean') return dice.chance(0.5);
  if (shape.kind === 'integer' || shape.kind === 'double' || shape.kind === 'timestamp') return dice.below(5000);
  if (shape.kind === 'blob') return Buffer.from(dice.text(30)).toString('base64');
  if (depth === 0 || shape.kind === 'string') return dice.text(20);
  if (shape.kind === 'list') return Array.from({ length: dice.below(3) }, () => fitting(dice, shape.item, depth - 1));
  if (shape.kind === 'map') return { [dice.text(8)]: fitting(dice, shape.value, depth - 1) };
  if (shape.kind !== 'structure') return dice.text(20);
  const members = [...shape.members.values()].filter(() => dice.chance(0.7));
  return Object.fromEntries(members.map((member) => [member.boundName, fitting(dice, member.shape, depth - 1)]));
}
