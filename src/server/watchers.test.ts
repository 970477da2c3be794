import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { createIdentity } from '../identity/identity.ts';
import { sealer } from '../identity/sealer.ts';
import { retireOnChange } from '../services/lambda/retire-on-change.ts';
import { memoryStore } from '../store/open-store.ts';
import type { CommittedChange, Watcher } from '../store/store.ts';
import { followApiKeys } from './follow-api-keys.ts';
import { followStages } from './follow-stages.ts';

const foreign: CommittedChange = {
  key: { kind: 'rest-api', account: '123456789012', region: 'us-east-1', id: 'a' },
  revision: 1,
  get before(): unknown {
    throw new Error('read');
  },
  get after(): unknown {
    throw new Error('read');
  },
};

test('nobody who follows documents of a kind unpacks those of another', () => {
  const watchers: Watcher[] = [];
  const store = { ...memoryStore(), watch: (watcher: Watcher) => void watchers.push(watcher) };
  const root = { account: '123456789012', accessKeyId: 'AKIAROOTROOTROOTROOT', secretAccessKey: 'root' };
  createIdentity({ store: store as never, sealer: sealer(randomBytes(32)), root });
  followStages(store as never, {} as never);
  followApiKeys(store as never, {} as never);
  retireOnChange(store as never, { retire() {} } as never);
  expect(watchers.length).toBeGreaterThan(4);
  for (const watcher of watchers) expect(() => watcher([foreign])).not.toThrow();
});
