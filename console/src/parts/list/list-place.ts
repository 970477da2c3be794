import { useSearchParams } from 'react-router';

/** Where a reader is in a list: what was sought, and which page is open. */
interface ListPlace {
  readonly find: string;
  readonly page: number;
  /** Only for a list that has a page of the console to itself: two in one address would mix. */
  keep(place: { readonly find: string; readonly page: number }): void;
}

/** The place in the address (`?find=alice&page=3`), so that Back returns to it; `kept` false: nowhere. */
export function useListPlace(kept: boolean): ListPlace {
  const [search, setSearch] = useSearchParams();
  if (!kept) return { find: '', page: 1, keep: () => undefined };
  return {
    find: search.get('find') ?? '',
    page: Math.max(1, Number.parseInt(search.get('page') ?? '1', 10) || 1),
    keep: ({ find, page }) => setSearch((before) => placed(before, find, page), { replace: true }),
  };
}

function placed(before: URLSearchParams, find: string, page: number): URLSearchParams {
  const after = new URLSearchParams(before);
  for (const [name, value] of [
    ['find', find],
    ['page', page > 1 ? String(page) : ''],
  ] as const) {
    if (value) after.set(name, value);
    else after.delete(name);
  }
  return after;
}
