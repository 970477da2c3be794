import { restApis } from '../../services/apigateway/documents.ts';
import type { Store } from '../../store/store.ts';

/** Names of APIs by id: of all, or of those whose id stands as a word of one of these texts. */
export function apiNames(store: Store, told?: readonly (string | undefined)[]): Readonly<Record<string, string>> {
  const words = told && new Set(told.flatMap((text) => text?.match(/\w+/g) ?? []));
  const meant = restApis.all(store).filter(({ key }) => !words || words.has(key.id));
  return Object.fromEntries(meant.map(({ key, value }) => [key.id, value.name]));
}
