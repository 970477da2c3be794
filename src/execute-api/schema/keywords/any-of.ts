import type { List } from '../../java/value.ts';
import { countMatches } from '../count-matches.ts';
import { nodeTypes } from '../node-type.ts';
import type { Keyword } from '../schema.ts';

export const anyOf: Keyword = {
  types: nodeTypes,
  compile(value, { sub }) {
    const schemas = (value as List).items.map(sub);
    return (instance, report, run) => {
      if (countMatches(schemas, instance, run) > 0) return;
      report.add(() => `instance failed to match at least one required schema among ${schemas.length}`);
    };
  },
};
