import { compileEcmaPattern } from '../ecma/compile-ecma-pattern.ts';
import type { Keyword } from '../schema.ts';

/** Somewhere in the text. */
export const pattern: Keyword = {
  types: ['string'],
  compile(value) {
    const matches = compileEcmaPattern(value as string);
    return (instance, report, { spend }) => {
      if (matches(instance as string, spend)) return;
      report.add(() => `ECMA 262 regex "${value}" does not match input string "${instance}"`);
    };
  },
};
