import type { RequestContext } from '../../../policy/index.ts';
import type { ContextEntry } from '../../../wire/models/iam.ts';
import { simulationErrors } from './errors.ts';
import type { SimulatedCaller } from './simulated-caller.ts';

type Value = string | readonly string[];

/**
 * The condition keys of a simulated request: those of the entries, and what follows from the caller where they are silent.
 * No others: a simulation has no time, no address and no session. Throws InvalidInput.
 */
export function simulatedContext(entries: readonly ContextEntry[], caller: SimulatedCaller): RequestContext {
  const values = new Map<string, Value>([...callerKeys(caller), ...entries.map(keyAndValue)]);
  return { get: (key) => values.get(key) };
}

function callerKeys({ arn, name, account }: SimulatedCaller): [string, string][] {
  if (arn === undefined || name === undefined) return [];
  return [
    ['aws:username', name],
    ['aws:principalarn', arn],
    ['aws:principalaccount', account],
    ['aws:principaltype', 'User'],
  ];
}

/** A list type gives a multi-valued key, even with one value. */
function keyAndValue(entry: ContextEntry): [string, Value] {
  const { ContextKeyName: name = '', ContextKeyValues: values = [], ContextKeyType: type = 'string' } = entry;
  if (type.endsWith('List')) return [name.toLowerCase(), values];
  const [only] = values;
  if (values.length !== 1 || only === undefined) throw simulationErrors.invalidContextEntry(name, type);
  return [name.toLowerCase(), only];
}
