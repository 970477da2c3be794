import { boundText, divides, type ExactNumber, numberText } from '../exact-number.ts';
import type { Keyword } from '../schema.ts';

export const multipleOf: Keyword = {
  types: ['integer', 'number'],
  compile(value) {
    const divisor = value as ExactNumber;
    return (instance, report) => {
      const found = instance as ExactNumber;
      if (divides(divisor, found)) return;
      report.add(() => `remainder of division is not zero (${numberText(found)} / ${boundText(divisor)})`);
    };
  },
};
