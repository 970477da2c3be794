import { collection } from '../../store/collection.ts';
import type { AccessQuestion } from '../access-question.ts';

/** What a principal was seen to ask for, once for each action, resource and answer. */
export interface Observation {
  /** The last question of this kind. */
  readonly question: AccessQuestion;
  readonly effect: 'allow' | 'explicit-deny' | 'implicit-deny';
  readonly count: number;
  /** Epoch milliseconds. */
  readonly firstAt: number;
  readonly lastAt: number;
}

/** The last time that a key or an entity proved itself. */
export interface LastUse {
  /** Epoch milliseconds. */
  readonly at: number;
  /** The signing name, such as `execute-api`. */
  readonly service: string;
  readonly region: string;
}

/** What is known of the doings of one user, role or root user. */
export interface UsageDocument {
  readonly lastUse?: LastUse;
  /** By access key id: long-term keys only. */
  readonly keys: Readonly<Record<string, LastUse>>;
  readonly observations: readonly Observation[];
}

/** By the unique id of a user or role, or by the account id of its root user. */
export const usages = collection<UsageDocument>('usage');
