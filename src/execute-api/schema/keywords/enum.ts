import { isList, type List, type Value } from '../../java/value.ts';
import { nodeTypes } from '../node-type.ts';
import { isSameValue } from '../same-value.ts';
import type { Keyword, Run } from '../schema.ts';
import { showValue } from '../show-value.ts';

export const enumeration: Keyword = {
  types: nodeTypes,
  compile(value) {
    const { items } = value as List;
    return (instance, report, run) => {
      if (items.some((each) => isThis(each, instance, run))) return;
      report.add(
        () => `instance value (${showValue(instance)}) not found in enum (possible values: ${showValue(value)})`,
      );
    };
  },
};

function isThis(each: Value, instance: Value, run: Run): boolean {
  if (isList(each) === isList(instance)) return isSameValue(each, instance, run);
  run.spend(1);
  return false;
}
