import type { Keyword } from '../schema.ts';
import { lengthOf } from '../text-length.ts';

export const maxLength: Keyword = {
  types: ['string'],
  compile: (most) => (instance, report) => {
    const text = instance as string;
    const length = lengthOf(text);
    if (length <= Number(most)) return;
    report.add(() => `string "${text}" is too long (length: ${length}, maximum allowed: ${most})`);
  },
};
