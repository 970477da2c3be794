import type { JavaMap } from '../../java/value.ts';
import type { Keyword } from '../schema.ts';

export const maxProperties: Keyword = {
  types: ['object'],
  compile: (most) => (instance, report) => {
    const { size } = instance as JavaMap;
    if (size <= Number(most)) return;
    report.add(() => `object has too many properties (found ${size} but schema requires at most ${most})`);
  },
};
