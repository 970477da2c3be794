import { countMatches } from '../count-matches.ts';
import { nodeTypes } from '../node-type.ts';
import type { Keyword } from '../schema.ts';

export const not: Keyword = {
  types: nodeTypes,
  compile(value, { sub }) {
    const schema = sub(value);
    return (instance, report, run) => {
      if (countMatches([schema], instance, run) === 0) return;
      report.add(() => 'instance matched a schema which it should not have');
    };
  },
};
