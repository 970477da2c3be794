import { collection } from './collection.ts';
import { openStore } from './open-store.ts';
import { sqliteEngine } from './sqlite-engine.ts';

// Commits pairs of documents for ever and says each number once it is durable, until it is killed.
const things = collection<{ readonly n: number }>('thing');
const store = openStore(sqliteEngine(process.argv[2] ?? ''));
for (let n = 0; ; n++) {
  await store.commit([things.create('1', '', `left-${n}`, { n }), things.create('1', '', `right-${n}`, { n })]);
  process.stdout.write(`${n}\n`);
}
