import type { JavaMap } from '../../java/value.ts';
import type { Keyword } from '../schema.ts';

export const minProperties: Keyword = {
  types: ['object'],
  compile: (least) => (instance, report) => {
    const { size } = instance as JavaMap;
    if (size >= Number(least)) return;
    report.add(() => `object has too few properties (found ${size} but schema requires at least ${least})`);
  },
};
