import type { List } from '../../java/value.ts';
import type { Keyword } from '../schema.ts';

export const maxItems: Keyword = {
  types: ['array'],
  compile: (most) => (instance, report) => {
    const { length } = (instance as List).items;
    if (length <= Number(most)) return;
    report.add(() => `array is too long: must have at most ${most} elements but instance has ${length} elements`);
  },
};
