import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { memoryStore } from '../../store/open-store.ts';
import type { AdminOptions, AdminRequest } from './endpoint.ts';
import { createVpcEndpoint } from './vpc-endpoints.ts';

test('of two endpoints that are asked for at once on one address there is one', async () => {
  const addresses = { open: () => setImmediate() };
  const options = { store: memoryStore(), addresses } as Partial<AdminOptions> as AdminOptions;
  const body = Buffer.from(JSON.stringify({ vpcId: 'vpc-1', address: '127.77.0.3' }));
  const ask = () => createVpcEndpoint({ body, receivedAt: 0 } as Partial<AdminRequest> as AdminRequest, options);
  const answers = await Promise.all([ask(), ask()]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
});
