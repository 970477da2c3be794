import type { Value } from '../java/value.ts';
import type { Budget } from './budget.ts';

/** The variables of a template by name. */
export interface Variables {
  get(name: string): Value | undefined;
  set(name: string, value: Value): void;
  delete(name: string): void;
}

/** What a template sees while it is rendered: its variables, and what it may still spend. */
export interface Scope {
  readonly variables: Variables;
  readonly budget: Budget;
}

/** While a `#foreach` is at an item that is null, its variable stays null, whatever it is set to, until it is deleted. */
export function nullHolding(variables: Variables, held: string): Variables {
  let holds = true;
  return {
    get: (name) => (holds && name === held ? undefined : variables.get(name)),
    set: (name, value) => variables.set(name, value),
    delete(name) {
      if (name === held) holds = false;
      variables.delete(name);
    },
  };
}
