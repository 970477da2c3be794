import { formats } from '../formats/formats.ts';
import type { Keyword } from '../schema.ts';

/** A format that is not known asks nothing. */
export const format: Keyword = {
  types: ['string'],
  compile(value) {
    const problem = formats.get(value as string);
    if (!problem) return undefined;
    return (instance, report, { spend }) => {
      const text = instance as string;
      spend(text.length >> 4);
      const said = problem(text);
      if (said !== undefined) report.add(() => said);
    };
  },
};
