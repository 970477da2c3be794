import { ConfigurationError } from '../configuration-error.ts';
import { isList, isMap, type List, type Value } from '../java/value.ts';
import { isRight } from './is-right.ts';
import { nodeType } from './node-type.ts';
import { EnoughSaid, speakingReport } from './report.ts';
import type { CompiledSchema, Report, Run, Subschema } from './schema.ts';

const mostSteps = 1_500_000;
/** Deepest nesting of schemas and instances together. */
const deepest = 600;

/** A schema that is at work, and how deep within the instance. */
interface Visit {
  readonly schema: CompiledSchema;
  readonly level: number;
}

interface State extends Run {
  readonly visits: Visit[];
  level: number;
}

/**
 * What is wrong with an instance, in order; nothing when it is right. Of an object or array that is itself wrong what it
 * holds is not looked at, and after the first fault no more is looked into.
 * Throws ConfigurationError for a schema that is none, runs round, or takes too many steps.
 */
export function validate(schema: Subschema, instance: Value): readonly string[] {
  if (isRight(schema, instance)) return [];
  const messages: string[] = [];
  try {
    newState().validate(schema, instance, speakingReport(messages));
  } catch (error) {
    if (!(error instanceof EnoughSaid)) throw error;
  }
  return messages;
}

function newState(): State {
  let left = mostSteps;
  const state: State = {
    visits: [],
    level: 0,
    spend(steps) {
      left -= steps;
      if (left < 0) throw new ConfigurationError('It takes too many steps to validate the request body.');
    },
    validate: (schema, instance, report) => visit(state, schema(), instance, report),
  };
  return state;
}

function visit(state: State, schema: CompiledSchema, instance: Value, report: Report): void {
  enter(state, schema);
  for (const check of schema.checks[nodeType(instance)]) {
    state.spend(1);
    check(instance, report, state);
  }
  if (!report.failed) descend(state, schema, instance, report);
  state.visits.pop();
}

/** INVARIANT: a schema that leads back to itself without going deeper into the instance is found. */
function enter(state: State, schema: CompiledSchema): void {
  const { visits, level } = state;
  state.spend(2);
  if (visits.length > deepest) throw new ConfigurationError('The schema nests too deeply.');
  for (let at = visits.length - 1; at >= 0 && visits[at]!.level === level; at--) {
    if (visits[at]!.schema === schema) throw new ConfigurationError('The schema leads back to itself.');
  }
  visits.push({ schema, level });
}

function descend(state: State, { element, member }: CompiledSchema, instance: Value, report: Report): void {
  state.level++;
  if (isList(instance) && element) descendArray(state, element, instance, report);
  if (isMap(instance) && member) {
    for (const name of ([...instance.keys()] as string[]).sort()) {
      state.spend(1);
      for (const schema of member(name, state)) state.validate(schema, instance.get(name)!, report);
    }
  }
  state.level--;
}

function descendArray(
  state: State,
  element: NonNullable<CompiledSchema['element']>,
  { items }: List,
  report: Report,
): void {
  for (let index = 0; index < items.length; index++) {
    const schema = element(index);
    if (schema) state.validate(schema, items[index]!, report);
  }
}
