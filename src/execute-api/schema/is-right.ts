import { isList, isMap, type JavaMap, type Value } from '../java/value.ts';
import { nodeType } from './node-type.ts';
import { silentReport } from './report.ts';
import type { CompiledSchema, Report, Run, Subschema } from './schema.ts';

/** What takes more is left to a validation that tells everything. */
const mostSteps = 100_000;
const deepest = 100;

interface State extends Run {
  depth: number;
  /** How many keywords are at work that try a schema and go on where it fails. */
  trials: number;
}

/**
 * Whether an instance is right, for most are: found without what telling the faults takes. False where it is wrong, and
 * where it is not known: the schema is none, runs round or asks for much work.
 * INVARIANT: true only where `validate` has nothing to say and throws nothing.
 */
export function isRight(schema: Subschema, instance: Value): boolean {
  const report = silentReport();
  try {
    visit(newState(), schema(), instance, report);
  } catch {
    return false;
  }
  return !report.failed;
}

function newState(): State {
  let left = mostSteps;
  const state: State = {
    depth: 0,
    trials: 0,
    spend(steps) {
      left -= steps;
      if (left < 0) throw new Error('It takes many steps.');
    },
    validate(schema, instance, report) {
      state.trials++;
      visit(state, schema(), instance, report);
      state.trials--;
    },
  };
  return state;
}

/** A schema that leads back to itself goes too deep. */
function visit(state: State, schema: CompiledSchema, instance: Value, report: Report): void {
  if (++state.depth > deepest) throw new Error('It nests deep.');
  const checks = schema.checks[nodeType(instance)];
  state.spend(2 + checks.length);
  for (const check of checks) check(instance, report, state);
  if (!report.failed) {
    if (isMap(instance)) visitMembers(state, schema, instance, report);
    else if (schema.element && isList(instance)) visitElements(state, schema.element, instance.items, report);
  }
  state.depth--;
}

/** In a trial what fails first decides what else is looked at: there the order counts. */
function visitMembers(state: State, { member }: CompiledSchema, instance: JavaMap, report: Report): void {
  if (!member) return;
  const entries =
    state.trials > 0 ? [...instance].sort(([one], [other]) => (String(one) < String(other) ? -1 : 1)) : instance;
  for (const [name, value] of entries) {
    state.spend(1);
    for (const schema of member(name as string, state)) visit(state, schema(), value, report);
  }
}

function visitElements(
  state: State,
  element: NonNullable<CompiledSchema['element']>,
  items: readonly Value[],
  report: Report,
): void {
  for (let index = 0; index < items.length; index++) {
    const schema = element(index);
    if (schema) visit(state, schema(), items[index]!, report);
  }
}
