import { type Budget, TemplateFailure } from '../../templates/budget.ts';
import { className } from '../class-name.ts';
import { isLong } from '../integers.ts';
import { isGrowing, isMap, type List, type Value } from '../value.ts';
import { bigIntegerMethods } from './big-integer-methods.ts';
import { booleanMethods } from './boolean-methods.ts';
import { characterMethods } from './character-methods.ts';
import { decimalMethods } from './decimal-methods.ts';
import { doubleMethods } from './double-methods.ts';
import { entryMethods, iteratorMethods } from './entry-methods.ts';
import { integerMethods } from './integer-methods.ts';
import { arrayMethods, listMethods, subListMethods } from './list-methods.ts';
import { longMethods } from './long-methods.ts';
import { mapMethods } from './map-methods.ts';
import { objectMethods } from './object-methods.ts';
import { choose, type Methods } from './overloads.ts';
import { stringMethods } from './string-methods.ts';
import { viewMethods } from './view-methods.ts';

/** Calls a method of a value. Null when the class has no such method; throws TemplateFailure when only Java has it. */
export function callMethod(self: NonNullable<Value>, name: string, args: readonly Value[], budget: Budget): Value {
  if (typeof self === 'object' && !isMap(self) && self.kind === 'host') {
    return self.method(name)?.(args, budget) ?? null;
  }
  // INVARIANT: work on a long text costs more than one step.
  if (typeof self === 'string') budget.spend(self.length >> 6);
  return callOf(self, name, args)?.(self, args, budget) ?? null;
}

type AnyCall = (self: Value, args: readonly Value[], budget: Budget) => Value;

/** The method that a class has for these arguments. */
export function callOf(self: NonNullable<Value>, name: string, args: readonly Value[]): AnyCall | undefined {
  for (const table of [methodsOf(self), objectMethods as Methods<never>]) {
    const overloads = table.has.get(name);
    const call = overloads && choose(overloads, args);
    if (call) return call as AnyCall;
    if (table.lacks.has(name))
      throw new TemplateFailure(`The method ${name} of ${className(self)} is not implemented by Sekisho`);
  }
  return undefined;
}

function methodsOf(self: NonNullable<Value>): Methods<never> {
  switch (typeof self) {
    case 'string':
      return stringMethods as Methods<never>;
    case 'number':
      return integerMethods as Methods<never>;
    case 'bigint':
      return (isLong(self) ? longMethods : bigIntegerMethods) as Methods<never>;
    case 'boolean':
      return booleanMethods as Methods<never>;
    default:
      return isMap(self) ? (mapMethods as Methods<never>) : (tables[self.kind](self as never) as Methods<never>);
  }
}

function ofList(self: List): Methods<List> {
  if (!isGrowing(self)) return arrayMethods;
  return self.type === 'SubList' ? subListMethods : listMethods;
}

const tables = {
  double: () => doubleMethods,
  decimal: () => decimalMethods,
  character: () => characterMethods,
  list: ofList,
  view: () => viewMethods,
  entry: () => entryMethods,
  iterator: () => iteratorMethods,
  host: () => objectMethods,
};
