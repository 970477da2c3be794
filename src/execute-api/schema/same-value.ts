import { isList, isMap, type JavaMap, type Value } from '../java/value.ts';
import { costOf, type ExactNumber, isSameNumber, numberKey } from './exact-number.ts';
import { nodeType } from './node-type.ts';
import type { Run } from './schema.ts';
import { showString } from './show-value.ts';

/** Numbers are the same by their value, objects whatever the order of their members. */
export function isSameValue(one: Value, other: Value, run: Pick<Run, 'spend'>): boolean {
  run.spend(1);
  if (isNumeric(one) && isNumeric(other)) return isSameNumber(one as ExactNumber, other as ExactNumber);
  if (isList(one) && isList(other)) {
    const { items } = other;
    return one.items.length === items.length && one.items.every((each, at) => isSameValue(each, items[at]!, run));
  }
  if (isMap(one) && isMap(other)) return isSameObject(one, other, run);
  return one === other;
}

function isSameObject(one: JavaMap, other: JavaMap, run: Pick<Run, 'spend'>): boolean {
  if (one.size !== other.size) return false;
  return [...one].every(([name, value]) => other.has(name) && isSameValue(value, other.get(name)!, run));
}

function isNumeric(value: Value): boolean {
  return nodeType(value) === 'integer' || nodeType(value) === 'number';
}

/**
 * The same text for what counts as a duplicate. Unlike elsewhere, objects whose members stand in another order are
 * different, as to the validator that AWS's words are those of.
 */
function duplicateKey(value: Value, run: Pick<Run, 'spend'>): string {
  run.spend(1);
  if (typeof value === 'string') {
    run.spend(value.length >> 6);
    return showString(value);
  }
  if (isMap(value)) {
    return `{${[...value].map(([name, each]) => `${showString(String(name))}:${duplicateKey(each, run)}`)}}`;
  }
  if (isList(value)) return `[${value.items.map((each) => duplicateKey(each, run))}]`;
  if (!isNumeric(value)) return String(value);
  run.spend(costOf(value as ExactNumber));
  return numberKey(value as ExactNumber);
}

export function hasDuplicates(items: readonly Value[], run: Pick<Run, 'spend'>): boolean {
  return new Set(items.map((each) => duplicateKey(each, run))).size < items.length;
}
