import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { collection } from './collection.ts';
import { memoryStore, openStore } from './open-store.ts';
import { sqliteEngine } from './sqlite-engine.ts';
import { type CommittedChange, RevisionConflict, type Store } from './store.ts';

const things = collection<{ readonly name: string }>('thing');

const engines: Record<string, () => Store> = {
  memory: memoryStore,
  sqlite: () => openStore(sqliteEngine(join(mkdtempSync(join(tmpdir(), 'store-')), 'state.db'))),
};

describe.each(Object.entries(engines))('the store contract on %s', (_name, open) => {
  test('what was committed is read back, with its revision', async () => {
    const store = open();
    const revision = await store.commit([things.create('1', 'r', 'a', { name: 'one' })]);
    expect(things.get(store, '1', 'r', 'a')).toMatchObject({ revision, value: { name: 'one' } });
    expect(things.get(store, '1', 'other', 'a')).toBeUndefined();
  });

  test('long values are read back as they were, listed, and told by the feed before and after', async () => {
    const store = open();
    const long = (letter: string) => ({ name: `${letter} \u{1f6c2} é\u0000`.repeat(2000) });
    const seen: CommittedChange[] = [];
    store.watch((changes) => seen.push(...changes));
    await store.commit([things.create('1', 'r', 'a', long('a')), things.create('1', 'r', 'b', { name: 'b' })]);
    const first = things.get(store, '1', 'r', 'a')!;
    await store.commit([things.replace(first, long('c'))]);
    expect(first.value).toEqual(long('a'));
    expect(things.list(store, '1', 'r').map(({ value }) => value)).toEqual([long('c'), { name: 'b' }]);
    expect(seen.at(-1)).toMatchObject({ before: long('a'), after: long('c') });
  });

  test('a document cannot be created twice', async () => {
    const store = open();
    await store.commit([things.create('1', 'r', 'a', { name: 'one' })]);
    await expect(store.commit([things.create('1', 'r', 'a', { name: 'two' })])).rejects.toBeInstanceOf(
      RevisionConflict,
    );
  });

  test('a lost race changes nothing, of no document in the commit', async () => {
    const store = open();
    await store.commit([things.create('1', 'r', 'a', { name: 'one' })]);
    const stale = things.get(store, '1', 'r', 'a')!;
    await store.commit([things.replace(stale, { name: 'two' })]);
    const late = store.commit([
      things.create('1', 'r', 'b', { name: 'new' }),
      things.replace(stale, { name: 'three' }),
    ]);
    await expect(late).rejects.toBeInstanceOf(RevisionConflict);
    expect(things.list(store, '1', 'r').map(({ value }) => value.name)).toEqual(['two']);
  });

  test('one commit cannot change a document twice', async () => {
    const store = open();
    const twice = [things.create('1', 'r', 'a', { name: 'one' }), things.create('1', 'r', 'a', { name: 'two' })];
    await expect(store.commit(twice)).rejects.toBeInstanceOf(RevisionConflict);
  });

  test('list is in the order of ids, within one account and region', async () => {
    const store = open();
    await store.commit(['c', 'a', 'b'].map((id) => things.create('1', 'r', id, { name: id })));
    await store.commit([things.create('2', 'r', 'z', { name: 'z' })]);
    expect(things.list(store, '1', 'r').map(({ key }) => key.id)).toEqual(['a', 'b', 'c']);
    expect(things.all(store)).toHaveLength(4);
  });

  test('the feed delivers commits in order, with the value before and after', async () => {
    const store = open();
    const seen: CommittedChange[] = [];
    const end = store.watch((changes) => seen.push(...changes));
    await store.commit([things.create('1', 'r', 'a', { name: 'one' })]);
    await store.commit([things.replace(things.get(store, '1', 'r', 'a')!, { name: 'two' })]);
    await store.commit([things.remove(things.get(store, '1', 'r', 'a')!)]);
    end();
    await store.commit([things.create('1', 'r', 'b', { name: 'unseen' })]);
    expect(seen.map(({ before, after }) => [before, after])).toEqual([
      [undefined, { name: 'one' }],
      [{ name: 'one' }, { name: 'two' }],
      [{ name: 'two' }, undefined],
    ]);
  });

  test('nobody outside holds what is stored', async () => {
    const store = open();
    const value = { name: 'one' };
    await store.commit([things.create('1', 'r', 'a', value)]);
    value.name = 'changed';
    expect(things.get(store, '1', 'r', 'a')?.value.name).toBe('one');
  });

  test('clear empties it and tells the feed', async () => {
    const store = open();
    await store.commit([things.create('1', 'r', 'a', { name: 'one' })]);
    const gone: unknown[] = [];
    store.watch((changes) => gone.push(...changes.map(({ before }) => before)));
    await store.clear();
    expect(things.all(store)).toEqual([]);
    expect(gone).toEqual([{ name: 'one' }]);
  });
});
