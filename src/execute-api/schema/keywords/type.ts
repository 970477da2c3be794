import { isList, type Value } from '../../java/value.ts';
import { nodeType, nodeTypes } from '../node-type.ts';
import type { Keyword } from '../schema.ts';
import { showNames } from '../show-value.ts';

/** An integer is a number too. */
export const type: Keyword = {
  types: nodeTypes,
  compile(value) {
    const names = new Set<Value>(isList(value) ? value.items : [value]);
    const allowed = nodeTypes.filter((each) => names.has(each) || (each === 'integer' && names.has('number')));
    const shown = showNames(allowed);
    return (instance, report) => {
      const found = nodeType(instance);
      if (allowed.includes(found)) return;
      report.add(() => `instance type (${found}) does not match any allowed primitive type (allowed: ${shown})`);
    };
  },
};
