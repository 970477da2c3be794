import type { LastUse, Observation, UsageDocument } from '../../../identity/usage/usage-document.ts';

/** The last time of something, in epoch milliseconds, and where. */
export interface Moment {
  readonly at: number;
  readonly region: string;
}

/** What one user or role did with one service. */
export interface ServiceAccess extends Moment {
  /** By name without the namespace, such as `GetUser`. */
  readonly actions: ReadonlyMap<string, Moment>;
}

interface SeenAction extends Moment {
  readonly namespace: string;
  /** Undefined for a call that asks for no permission. */
  readonly action?: string;
}

/**
 * What a user or role was seen to do, by the namespace of the service. Attempts that were denied count: they were signed.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_ServiceLastAccessed.html
 */
export function accessesOf({ lastUse, observations }: UsageDocument): ReadonlyMap<string, ServiceAccess> {
  const seen = [...observations.map(seenAction), ...(lastUse ? [seenCall(lastUse)] : [])];
  const byService = Map.groupBy(seen, ({ namespace }) => namespace);
  return new Map([...byService].map(([namespace, made]) => [namespace, serviceAccess(made)]));
}

function seenAction({ question, lastAt: at }: Observation): SeenAction {
  const colon = question.action.indexOf(':');
  const [namespace, action] = [question.action.slice(0, colon), question.action.slice(colon + 1)];
  return { namespace, action, at, region: question.facts.region };
}

function seenCall({ service: namespace, at, region }: LastUse): SeenAction {
  return { namespace, at, region };
}

function serviceAccess(made: readonly SeenAction[]): ServiceAccess {
  const byAction = Map.groupBy(made, ({ action = '' }) => action);
  byAction.delete('');
  return { ...momentOf(made), actions: new Map([...byAction].map(([action, each]) => [action, momentOf(each)])) };
}

function momentOf(made: readonly SeenAction[]): Moment {
  const { at, region } = made.reduce(later);
  return { at, region };
}

/** The later of two moments. */
export function later<Kind extends Moment>(one: Kind, other: Kind): Kind {
  return one.at >= other.at ? one : other;
}
