import { hashOrder } from '../../java/hash-order.ts';
import { isList, isMap, type JavaMap, type Value } from '../../java/value.ts';
import type { Check, Keyword, SchemaSource } from '../schema.ts';
import { showNames } from '../show-value.ts';

/**
 * What an object with a certain property needs: other properties, in the order of a map of Java, or to be right by a
 * schema, in the order of the names.
 */
export const dependencies: Keyword = {
  types: ['object'],
  compile(value, source) {
    const needed = value as Map<string, Value>;
    const names = [...needed.keys()];
    const named = hashOrder(names.filter((name) => !isMap(needed.get(name))));
    const checked = names.filter((name) => isMap(needed.get(name))).sort();
    const checks = [
      ...named.map((name) => onProperties(name, needed.get(name)!)),
      ...checked.map((name) => onSchema(name, needed.get(name)!, source)),
    ];
    return (instance, report, run) => {
      run.spend(checks.length);
      for (const check of checks) check(instance, report, run);
    };
  },
};

function onProperties(name: string, needed: Value): Check {
  const names = (isList(needed) ? needed.items : []) as string[];
  const shown = showNames(names);
  return (instance, report, { spend }) => {
    const object = instance as JavaMap;
    if (!object.has(name)) return;
    spend(names.length);
    const missing = names.filter((each) => !object.has(each));
    if (missing.length === 0) return;
    report.add(
      () =>
        `property "${name}" of object has missing property dependencies (schema requires ${shown}; missing: ${showNames(missing)})`,
    );
  };
}

function onSchema(name: string, needed: Value, { sub }: SchemaSource): Check {
  const schema = sub(needed);
  return (instance, report, run) => {
    if ((instance as JavaMap).has(name)) run.validate(schema, instance, report);
  };
}
