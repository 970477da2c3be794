/** More than anybody reads: a list ends after so many pages. */
const mostPages = 100;

/** How much is asked of IAM at once: its most. */
export const pageSize = 1000;

/** The items of every page that one of the SDK's paginators gives: `everyItem(paginateListRoles(...), (page) => page.Roles)`. */
export async function everyItem<Page, Item>(
  pages: AsyncIterable<Page>,
  itemsOf: (page: Page) => readonly Item[] | undefined,
): Promise<readonly Item[]> {
  const all: Item[] = [];
  let read = 0;
  for await (const page of pages) {
    all.push(...(itemsOf(page) ?? []));
    read += 1;
    if (read === mostPages) break;
  }
  return all;
}
