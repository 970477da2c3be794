import type { List } from '../../java/value.ts';
import { countMatches } from '../count-matches.ts';
import { nodeTypes } from '../node-type.ts';
import type { Keyword } from '../schema.ts';

export const allOf: Keyword = {
  types: nodeTypes,
  compile(value, { sub }) {
    const schemas = (value as List).items.map(sub);
    const all = schemas.length;
    return (instance, report, run) => {
      const matched = countMatches(schemas, instance, run);
      if (matched === all) return;
      report.add(() => `instance failed to match all required schemas (matched only ${matched} out of ${all})`);
    };
  },
};
