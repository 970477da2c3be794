import type { JavaMap, List } from '../../java/value.ts';
import type { Keyword } from '../schema.ts';
import { showNames } from '../show-value.ts';

export const required: Keyword = {
  types: ['object'],
  compile(value) {
    const names = (value as List).items as string[];
    return (instance, report, { spend }) => {
      spend(names.length);
      const missing = names.filter((name) => !(instance as JavaMap).has(name));
      if (missing.length === 0) return;
      report.add(() => `object has missing required properties (${showNames(missing)})`);
    };
  },
};
