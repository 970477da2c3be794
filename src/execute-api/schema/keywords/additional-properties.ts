import type { JavaMap } from '../../java/value.ts';
import { membersOf } from '../members.ts';
import type { Keyword } from '../schema.ts';
import { showNames } from '../show-value.ts';

/** Says something only where it is false. Schemas of members are chosen elsewhere. */
export const additionalProperties: Keyword = {
  types: ['object'],
  compile(value, source) {
    if (value !== false) return undefined;
    const members = membersOf(source);
    return (instance, report, run) => {
      const names = [...(instance as JavaMap).keys()] as string[];
      const more = names.filter((name) => members(name, run).length === 0);
      if (more.length === 0) return;
      report.add(() => `object instance has properties which are not allowed by the schema: ${showNames(more)}`);
    };
  },
};
