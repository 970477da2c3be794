import type { Keyword } from '../schema.ts';
import { lengthOf } from '../text-length.ts';

export const maxLength: Keyword = {
  types: ['string'],
  compile: (most) => (instance, report, run) => {
    const text = instance as string;
    if (text.length <= Number(most)) return;
    const length = lengthOf(text, run);
    if (length <= Number(most)) return;
    report.add(() => `string "${text}" is too long (length: ${length}, maximum allowed: ${most})`);
  },
};
