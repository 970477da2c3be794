import type { RawRequest } from '../../http/raw-request.ts';
import type { Presented } from '../presented.ts';
import type { Draft } from './draft.ts';

/** What the doctor looks at. */
export interface Sight {
  readonly request: RawRequest;
  readonly papers: Presented;
  /** The service that was called, as credential scopes name it. */
  readonly service: string;
  /** What should have been signed. */
  readonly right: Draft;
}

/** One way to take a turning: the parts of the draft that come out differently. */
export interface Way {
  readonly change: Partial<Draft>;
  /** What the sentence names: a host, a region, a header. */
  readonly named?: string;
}

/** A mistake that clients make. */
export interface Turning {
  /** Stable: scripts and pages refer to it. */
  readonly id: string;
  /** One sentence: what the client did and what to do instead. */
  readonly told: (named: string) => string;
  /** How many of its ways are also tried together with another mistake; two unless told. */
  readonly paired?: number;
  /** What is left to chance: it is tried when nothing else explains the signature, and never together with another. */
  readonly guessed?: true;
  readonly ways: (sight: Sight) => Iterable<Way>;
}
