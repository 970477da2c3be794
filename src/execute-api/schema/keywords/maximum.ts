import { boundText, compareExactly, costOf, type ExactNumber, numberText } from '../exact-number.ts';
import type { Keyword } from '../schema.ts';

export const maximum: Keyword = {
  types: ['integer', 'number'],
  compile(value, { node }) {
    const most = value as ExactNumber;
    const isExclusive = node.get('exclusiveMaximum') === true;
    return (instance, report, { spend }) => {
      const found = instance as ExactNumber;
      spend(costOf(found) + costOf(most));
      const order = compareExactly(found, most);
      if (order > 0) {
        report.add(
          () =>
            `numeric instance is greater than the required maximum (maximum: ${boundText(most)}, found: ${numberText(found)})`,
        );
      } else if (order === 0 && isExclusive) {
        report.add(() => `numeric instance is not strictly lower than the required maximum ${boundText(most)}`);
      }
    };
  },
};
