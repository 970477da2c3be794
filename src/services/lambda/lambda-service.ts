import { isDiskTrouble } from '../../core/storage-errors.ts';
import { defineService, type Service } from '../service.ts';
import { access } from './access.ts';
import { constraints } from './constraints.ts';
import { functions } from './documents.ts';
import { lambdaErrors } from './errors.ts';
import { settle } from './functions/settle.ts';
import type { LambdaContext, LambdaParts } from './lambda-context.ts';
import { operations } from './operations.ts';
import { retireOnChange } from './retire-on-change.ts';

export interface LambdaServiceParts extends Omit<LambdaParts, 'later'> {
  /** Told of each try to settle a function that failed. */
  readonly onTrouble: (error: unknown) => void;
  /** Default: as soon as the answer is on its way. */
  readonly later?: LambdaParts['later'];
}

/** Lambda over the store and a runtime; functions that had not settled when the server last stopped settle now. */
export function lambdaService({ onTrouble, later = soon(onTrouble), ...parts }: LambdaServiceParts): Service {
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

/** So long a disk that could not be written to is left alone, in milliseconds. */
const patience = 1000;

function soon(onTrouble: (error: unknown) => void): LambdaParts['later'] {
  const attempt = (task: () => Promise<unknown>): void => {
    task().catch((error) => {
      onTrouble(error);
      if (isDiskTrouble(error)) setTimeout(attempt, patience, task).unref();
    });
  };
  return (task) => {
    setImmediate(attempt, task);
  };
}
