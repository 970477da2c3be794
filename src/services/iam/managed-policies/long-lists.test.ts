import { IAMClient, paginateListPolicies } from '@aws-sdk/client-iam';
import { expect, test, vi } from 'vitest';
import { startControlPlane } from '../../../../test/sdk-harness.ts';
import { iamService } from '../iam-service.ts';

const unpacked = vi.hoisted(() => vi.fn());
vi.mock('node:zlib', async (original) => {
  const zlib = await original<typeof import('node:zlib')>();
  const brotliDecompressSync = (...given: Parameters<typeof zlib.brotliDecompressSync>) => {
    unpacked();
    return zlib.brotliDecompressSync(...given);
  };
  return { ...zlib, brotliDecompressSync };
});

test("a list of AWS's policies unpacks none of their documents", async () => {
  const { client } = await startControlPlane((parts) => ({ iam: iamService(parts) }));
  const pages = paginateListPolicies({ client: client(IAMClient), pageSize: 1000 }, { Scope: 'AWS' });
  let count = 0;
  for await (const { Policies = [] } of pages) count += Policies.length;
  expect(count).toBe(1594);
  expect(unpacked).not.toHaveBeenCalled();
});
