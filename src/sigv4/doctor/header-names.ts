import type { Draft } from './draft.ts';

/** The list of signed headers with one name less. */
export function namesWithout({ names }: Draft, name: string): string {
  return names
    .split(';')
    .filter((other) => other !== name)
    .join(';');
}

/** The list of signed headers with one name more, sorted. */
export function namesWith({ names }: Draft, name: string): string {
  return [...names.split(';'), name].sort().join(';');
}
