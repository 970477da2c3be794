import { isList, type List } from '../../java/value.ts';
import { nodeTypes } from '../node-type.ts';
import { isSameValue } from '../same-value.ts';
import type { Keyword } from '../schema.ts';
import { showValue } from '../show-value.ts';

export const enumeration: Keyword = {
  types: nodeTypes,
  compile(value) {
    const { items } = value as List;
    return (instance, report, run) => {
      if (items.some((each) => isList(each) === isList(instance) && isSameValue(each, instance, run))) return;
      report.add(
        () => `instance value (${showValue(instance)}) not found in enum (possible values: ${showValue(value)})`,
      );
    };
  },
};
