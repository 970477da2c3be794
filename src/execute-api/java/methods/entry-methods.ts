import type { Budget } from '../../templates/budget.ts';
import { putInto } from '../map-access.ts';
import type { Entry, JavaIterator, Value } from '../value.ts';
import { failure } from './arguments.ts';
import { methods, takingFunctions } from './overloads.ts';

/** https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/util/Map.Entry.html */
export const entryMethods = methods<Entry>(
  [
    ['getKey()', ({ key }) => key],
    ['getValue()', ({ value }) => value],
    ['setValue(Object)', (entry, [value = null], budget) => setValue(entry, value, budget)],
  ],
  'comparingByKey comparingByValue copyOf',
);

function setValue(entry: Entry, value: Value, budget: Budget): Value {
  const before = entry.value;
  entry.value = value;
  putInto(entry.map, entry.key, value, budget);
  return before;
}

/** https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/util/Iterator.html */
export const iteratorMethods = methods<JavaIterator>(
  [
    ...takingFunctions('forEachRemaining(Function)'),
    ['hasNext()', ({ hasNext }) => hasNext()],
    [
      'next()',
      ({ hasNext, next }) => {
        if (!hasNext()) throw failure('NoSuchElementException');
        return next() ?? null;
      },
    ],
  ],
  'remove',
);
