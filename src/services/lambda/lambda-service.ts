import { defineService, type Service } from '../service.ts';
import { access } from './access.ts';
import { constraints } from './constraints.ts';
import { functions } from './documents.ts';
import { lambdaErrors } from './errors.ts';
import type { LambdaContext, LambdaParts } from './lambda-context.ts';
import { operations } from './operations.ts';
import { retireOnChange } from './retire-on-change.ts';
import { settle } from './settle.ts';

export interface LambdaServiceParts extends Omit<LambdaParts, 'later'> {
  /** Told when a function cannot settle; its next invocation tries again. */
  readonly onDefect: (error: unknown) => void;
  /** Default: as soon as the answer is on its way. */
  readonly later?: LambdaParts['later'];
}

/** Lambda over the store and a runtime; functions that had not settled when the server last stopped settle now. */
export function lambdaService({ onDefect, later = soon(onDefect), ...parts }: LambdaServiceParts): Service {
  const { store, runtime } = parts;
  retireOnChange(store, runtime);
  for (const found of functions.all(store)) {
    if (found.value.phase !== 'settled') later(() => settle(store, found));
  }
  return defineService<LambdaContext>({
    name: 'lambda',
    constraints,
    operations,
    access,
    context: (call) => ({ ...parts, ...call, later }),
    conflict: lambdaErrors.concurrentUpdate,
  });
}

function soon(onDefect: (error: unknown) => void): LambdaParts['later'] {
  return (task) => {
    setImmediate(() => task().catch(onDefect));
  };
}
