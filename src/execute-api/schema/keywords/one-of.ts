import type { List } from '../../java/value.ts';
import { countMatches } from '../count-matches.ts';
import { nodeTypes } from '../node-type.ts';
import type { Keyword } from '../schema.ts';

export const oneOf: Keyword = {
  types: nodeTypes,
  compile(value, { sub }) {
    const schemas = (value as List).items.map(sub);
    return (instance, report, run) => {
      const matched = countMatches(schemas, instance, run);
      if (matched === 1) return;
      report.add(() => `instance failed to match exactly one schema (matched ${matched} out of ${schemas.length})`);
    };
  },
};
