import type { List } from '../../java/value.ts';
import type { Keyword } from '../schema.ts';

export const minItems: Keyword = {
  types: ['array'],
  compile: (least) => (instance, report) => {
    const { length } = (instance as List).items;
    if (length >= Number(least)) return;
    report.add(() => `array is too short: must have at least ${least} elements but instance has ${length} elements`);
  },
};
