import { type ComponentType, lazy } from 'react';
import { reached } from '../server-reach.ts';

/** A component that is loaded when it is first drawn; a server that is away is waited for. */
export function late<Props extends object>(load: () => Promise<{ readonly default: ComponentType<Props> }>) {
  return lazy(() => reached(load));
}
