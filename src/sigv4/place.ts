import type { Dialect } from './dialects.ts';

/** Where and when a signature is checked. */
export interface Place {
  readonly service: string;
  readonly acceptsRegion: (region: string) => boolean;
  readonly now: number;
  readonly dialect: Dialect;
}
