import type { Fault } from './fault.ts';
import { namesNoAction } from './service-actions.ts';

const written = /"([a-z][a-z0-9-]*:[A-Za-z0-9*?]+)"(?!\s*:)/g;

/** Actions that no service here has: allowed by IAM, and most likely a slip of the pen. */
export function unknownActions(text: string): readonly Omit<Fault, 'message'>[] {
  return [...text.matchAll(written)]
    .filter(([, action]) => namesNoAction(action!))
    .map(({ index, 0: all }) => ({ from: index, to: index + all.length }));
}
