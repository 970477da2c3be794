import { boundText, compareExactly, costOf, type ExactNumber, numberText } from '../exact-number.ts';
import type { Keyword } from '../schema.ts';

export const minimum: Keyword = {
  types: ['integer', 'number'],
  compile(value, { node }) {
    const least = value as ExactNumber;
    const isExclusive = node.get('exclusiveMinimum') === true;
    return (instance, report, { spend }) => {
      const found = instance as ExactNumber;
      spend(costOf(found) + costOf(least));
      const order = compareExactly(found, least);
      if (order < 0) {
        report.add(
          () =>
            `numeric instance is lower than the required minimum (minimum: ${boundText(least)}, found: ${numberText(found)})`,
        );
      } else if (order === 0 && isExclusive) {
        report.add(() => `numeric instance is not strictly greater than the required minimum ${boundText(least)}`);
      }
    };
  },
};
