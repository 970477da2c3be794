import { isList, type List } from '../../java/value.ts';
import type { Keyword } from '../schema.ts';

/** Says something only where there is a list of `items`, and is false. Schemas of elements are chosen elsewhere. */
export const additionalItems: Keyword = {
  types: ['array'],
  compile(value, { node }) {
    const listed = node.get('items');
    if (value !== false || !isList(listed)) return undefined;
    const most = listed.items.length;
    return (instance, report) => {
      const { length } = (instance as List).items;
      if (length <= most) return;
      report.add(() => `schema only allows ${most} elements in array but instance has ${length} elements`);
    };
  },
};
