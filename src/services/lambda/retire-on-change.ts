import type { Store } from '../../store/store.ts';
import { type FunctionDocument, functions } from './documents.ts';
import { functionArn } from './function-reference.ts';
import type { FunctionRuntime } from './ports.ts';

/** Ends the environments of functions that change or go. */
export function retireOnChange(store: Store, runtime: FunctionRuntime): void {
  store.watch((changes) => {
    for (const { key, before, after } of changes.filter((change) => change.key.kind === functions.kind)) {
      if (buildOf(before) === buildOf(after)) continue;
      runtime.retire(functionArn({ ...key, name: key.id }));
    }
  });
}

function buildOf(value: unknown): string | undefined {
  return (value as FunctionDocument | undefined)?.buildId;
}
