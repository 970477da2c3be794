import { setImmediate } from 'node:timers/promises';
import { type TwoAges, twoAges } from '../../core/two-ages.ts';
import type { Change, Store } from '../../store/store.ts';
import { isSigner, type Principal } from '../principal.ts';
import type { Verdict } from '../rulings/ruling.ts';
import { entityById } from '../unique-ids.ts';
import { type LastUse, type Observation, type UsageDocument, usages } from './usage-document.ts';

/**
 * Who did what, from real traffic: for "last used" dates, least-privilege policies and the coverage of policies. Kept in
 * memory; `flush` writes down what has changed.
 */
export interface UsageLedger {
  noteSignature(principal: Principal, use: LastUse): void;
  noteVerdict(verdict: Verdict): void;
  /** `usageId` of a principal: see `usageIdOf`. */
  usageOf(account: string, usageId: string): UsageDocument;
  flush(): Promise<void>;
  clear(): void;
}

/** Distinct observations of one principal; the oldest are forgotten first. */
const mostObservations = 1000;

interface Usage {
  readonly account: string;
  lastUse: LastUse | undefined;
  readonly keys: Map<string, LastUse>;
  readonly observations: TwoAges<Mutable<Observation>>;
  /** The last one, for the next question is often the same. */
  latest: Mutable<Observation> | undefined;
  isWritten: boolean;
}

type Mutable<Value> = { -readonly [Key in keyof Value]: Value[Key] };

export function usageLedger(store: Store): UsageLedger {
  const known = new Map<string, Usage>();

  function usage(account: string, id: string): Usage {
    const found = known.get(id) ?? readUsage(account, usages.get(store, account, '', id)?.value);
    known.set(id, found);
    return found;
  }

  return {
    noteSignature(principal, use) {
      const noted = usage(principal.account, usageIdOf(principal));
      noted.lastUse = use;
      if (!principal.session) noted.keys.set(principal.accessKeyId, use);
      noted.isWritten = false;
    },
    noteVerdict(verdict) {
      const { principal } = verdict.question;
      if (isSigner(principal)) observe(usage(principal.account, usageIdOf(principal)), verdict);
    },
    usageOf: (account, id) => shown(usage(account, id)),
    async flush() {
      for (const id of known.keys()) if (isGone(store, id)) known.delete(id);
      const removals = usages
        .all(store)
        .filter(({ key }) => isGone(store, key.id))
        .map(usages.remove);
      if (removals.length > 0) await store.commit(removals);
      for (const batch of batches([...known].filter(([, each]) => !each.isWritten))) {
        const present = batch.filter(([id, each]) => known.get(id) === each && !isGone(store, id));
        await writeDown(store, present);
        await setImmediate();
      }
    },
    clear: () => known.clear(),
  };
}

/** INVARIANT: what could not be written, and what changes meanwhile, is written the next time. */
async function writeDown(store: Store, present: readonly (readonly [id: string, usage: Usage])[]): Promise<void> {
  const changes = present.map(([id, each]) => changeOf(store, id, each));
  for (const [, each] of present) each.isWritten = true;
  try {
    if (changes.length > 0) await store.commit(changes);
  } catch (error) {
    for (const [, each] of present) each.isWritten = false;
    throw error;
  }
}

/** Users and roles by their unique ids, whatever their sessions; a federated user counts as the user who lets it act. */
export function usageIdOf(principal: Principal): string {
  if (principal.kind === 'role-session') return principal.roleId;
  if (principal.kind === 'federated-user') return principal.owner?.id ?? principal.account;
  return principal.userId;
}

function observe(usage: Usage, { question, decision: { effect } }: Verdict): void {
  const { now } = question.facts;
  const seen = isOfKind(usage.latest, effect, question) ? usage.latest : observationOf(usage, effect, question);
  usage.latest = seen;
  usage.isWritten = false;
  seen.question = question;
  seen.count++;
  seen.lastAt = now;
}

function isOfKind(
  observation: Observation | undefined,
  effect: Observation['effect'],
  { action, resource }: Observation['question'],
): observation is Observation {
  if (observation?.effect !== effect) return false;
  return observation.question.resource === resource && observation.question.action === action;
}

/** The observation of this kind, a new one when there is none yet. */
function observationOf(
  { observations }: Usage,
  effect: Observation['effect'],
  question: Observation['question'],
): Mutable<Observation> {
  const kind = kindOf(effect, question);
  const known = observations.get(kind);
  if (known) return known;
  const { now } = question.facts;
  const made = { question, effect, count: 0, firstAt: now, lastAt: now };
  observations.add(kind, made);
  return made;
}

function kindOf(effect: Observation['effect'], { action, resource }: Observation['question']): string {
  return `${effect} ${action} ${resource}`;
}

/** So many observations are written in one turn; others have theirs in between. */
const mostInTurn = 500;

function batches(list: readonly (readonly [id: string, usage: Usage])[]): (typeof list)[] {
  let size = 0;
  const batchOf = ([, { observations }]: (typeof list)[number]) => {
    size += 1 + observations.size;
    return Math.floor(size / mostInTurn);
  };
  return [...Map.groupBy(list, batchOf).values()];
}

function changeOf(store: Store, id: string, usage: Usage): Change {
  const written = usages.get(store, usage.account, '', id);
  const value = withoutCompiled(shown(usage));
  return written ? usages.replace(written, value) : usages.create(usage.account, '', id, value);
}

/** Users and roles end; accounts, whose ids are numbers, do not. */
function isGone(store: Store, id: string): boolean {
  return id.startsWith('A') && !entityById(store, id);
}

/** Compiled policies are not for the store. */
function withoutCompiled(document: UsageDocument): UsageDocument {
  const observations = document.observations.map((each) => {
    const { resourcePolicy: _, ...question } = each.question;
    return { ...each, question };
  });
  return { ...document, observations };
}

function shown({ lastUse, keys, observations }: Usage): UsageDocument {
  return {
    ...(lastUse && { lastUse }),
    keys: Object.fromEntries(keys),
    observations: [...observations.values()].map((each) => ({ ...each })),
  };
}

function readUsage(account: string, document: UsageDocument | undefined): Usage {
  const { lastUse, keys = {}, observations = [] } = document ?? {};
  return {
    account,
    lastUse,
    keys: new Map(Object.entries(keys)),
    observations: twoAges(
      mostObservations,
      observations.map((each) => [kindOf(each.effect, each.question), { ...each } as Mutable<Observation>]),
    ),
    latest: undefined,
    isWritten: true,
  };
}
