import { isDiskTrouble } from '../core/storage-errors.ts';
import { StoreUnusable } from './errors.ts';
import type { Engine } from './open-store.ts';
import { type PackedChange, packedChange } from './packed-change.ts';
import type { Change, DocumentKey, StoredDocument } from './store.ts';

/** Members that are secrets, by the kind of their documents. INVARIANT: each is an object, for a text is a sealed one. */
export type SecretMembers = Readonly<Record<string, readonly string[]>>;

interface Seal {
  seal(text: string, purpose: string): string;
  /** Undefined when it was sealed otherwise. */
  open(sealed: string, purpose: string): string | undefined;
}

type Members = Record<string, unknown>;

/**
 * An engine that writes secret members sealed. Documents that an earlier version wrote in plain are read, and sealed then.
 * Throws StoreUnusable when a member was sealed with another key.
 */
export function sealedEngine(engine: Engine, secrets: SecretMembers, seal: Seal): Engine {
  const sealed = (change: Change): PackedChange =>
    packedChange({ ...change, value: sealValue(change.key, change.value) });
  const sealValue = (key: DocumentKey, value: unknown) =>
    rewrite(secrets, key, value, (member, purpose) =>
      typeof member === 'string' ? member : seal.seal(JSON.stringify(member), purpose),
    );
  const openValue = (key: DocumentKey, value: unknown) =>
    rewrite(secrets, key, value, (member, purpose) => (typeof member === 'string' ? opened(member, purpose) : member));
  const opened = (member: string, purpose: string): unknown => {
    const text = seal.open(member, purpose);
    if (text === undefined) throw new StoreUnusable('The state was sealed with another sealing.key than this one.');
    return JSON.parse(text);
  };
  return {
    ...engine,
    load() {
      const stored = engine.load();
      for (const document of stored) if (isPlain(secrets, document)) sealNow(engine, sealed, document);
      return stored.map((document) => {
        const { key, revision } = document;
        return mayBeSealed(secrets, key) ? { key, revision, value: openValue(key, document.value) } : document;
      });
    },
    write(changes, revision) {
      const written = changes.map((change) => (mayBeSealed(secrets, change.key) ? sealed(change) : change));
      engine.write(written, revision);
    },
  };
}

/** The value with its secret members changed; a purpose is one member of one document. */
function rewrite(
  secrets: SecretMembers,
  key: DocumentKey,
  value: unknown,
  change: (member: unknown, purpose: string) => unknown,
): unknown {
  const present = secretsIn(secrets, key, value);
  if (present.length === 0) return value;
  const purpose = (name: string) => `document ${[key.kind, key.account, key.region, key.id, name].join('/')}`;
  const changed = present.map(([name, member]) => [name, change(member, purpose(name))]);
  return { ...(value as Members), ...Object.fromEntries(changed) };
}

function secretsIn(secrets: SecretMembers, { kind }: DocumentKey, value: unknown): [name: string, member: unknown][] {
  const names = mayBeSealed(secrets, { kind }) ? secrets[kind]! : [];
  const members = (value ?? {}) as Members;
  return names.filter((name) => members[name] !== undefined).map((name) => [name, members[name]]);
}

function mayBeSealed(secrets: SecretMembers, { kind }: Pick<DocumentKey, 'kind'>): boolean {
  return Object.hasOwn(secrets, kind);
}

function isPlain(secrets: SecretMembers, document: StoredDocument<unknown>): boolean {
  if (!mayBeSealed(secrets, document.key)) return false;
  return secretsIn(secrets, document.key, document.value).some(([, member]) => typeof member !== 'string');
}

/** INVARIANT: to read what is there needs no room on the disk: what cannot be sealed now is sealed at the next start. */
function sealNow(engine: Engine, sealed: (change: Change) => PackedChange, document: StoredDocument<unknown>): void {
  const { key, revision, value } = document;
  try {
    engine.write([sealed({ key, value, replaces: revision })], revision);
  } catch (error) {
    if (!isDiskTrouble(error)) throw error;
  }
}
