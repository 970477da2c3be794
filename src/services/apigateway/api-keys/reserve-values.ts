import type { Store } from '../../../store/store.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { apigatewayErrors } from '../errors.ts';

/** Values of keys that are being stored. */
const beingStored = new WeakMap<Store, Set<string>>();

/**
 * INVARIANT: between the look for another key with a value and the commit nobody else stores that value. Throws ConflictException
 * for whoever comes second.
 */
export async function reserveValues<Result>(
  values: readonly string[],
  { store, account, region }: ApigatewayContext,
  work: () => Promise<Result>,
): Promise<Result> {
  const reserved = beingStored.get(store) ?? new Set<string>();
  beingStored.set(store, reserved);
  const places = values.map((value) => [account, region, value].join('/'));
  if (places.some((place) => reserved.has(place))) throw apigatewayErrors.concurrentChange();
  for (const place of places) reserved.add(place);
  try {
    return await work();
  } finally {
    for (const place of places) reserved.delete(place);
  }
}
