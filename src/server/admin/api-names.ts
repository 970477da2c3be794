import { restApis } from '../../services/apigateway/documents.ts';
import type { Store } from '../../store/store.ts';

/** Names of APIs by id: of all, or of those whose id stands in one of these texts. */
export function apiNames(store: Store, told?: readonly (string | undefined)[]): Readonly<Record<string, string>> {
  const apis = restApis.all(store).map(({ value }) => value);
  const meant = told === undefined ? apis : apis.filter(({ id }) => told.some((text) => text?.includes(id)));
  return Object.fromEntries(meant.map(({ id, name }) => [id, name]));
}
