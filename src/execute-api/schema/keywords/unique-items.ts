import type { List } from '../../java/value.ts';
import { hasDuplicates } from '../same-value.ts';
import type { Keyword } from '../schema.ts';

export const uniqueItems: Keyword = {
  types: ['array'],
  compile(value) {
    if (value !== true) return undefined;
    return (instance, report, run) => {
      if (!hasDuplicates((instance as List).items, run)) return;
      report.add(() => 'array must not contain duplicate elements');
    };
  },
};
