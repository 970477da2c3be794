import type { Keyword } from '../schema.ts';
import { lengthOf } from '../text-length.ts';

export const minLength: Keyword = {
  types: ['string'],
  compile: (least) => (instance, report, run) => {
    const text = instance as string;
    const length = lengthOf(text, run);
    if (length >= Number(least)) return;
    report.add(() => `string "${text}" is too short (length: ${length}, required minimum: ${least})`);
  },
};
