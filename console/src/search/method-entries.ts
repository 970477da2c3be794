import { type APIGatewayClient, paginateGetResources } from '@aws-sdk/client-api-gateway';
import { everyItem } from '../parts/every-item.ts';
import type { Entry } from './entry.ts';

/** Of so many APIs the methods are listed; AWS allows 600 in a region. */
const mostApis = 1000;

/** So many APIs are asked about at once. */
const atOnce = 10;

/**
 * Lists the resources and methods of APIs, a few APIs at a time, and hands them on as they come. Resolves with the number
 * of APIs that were left out: beyond the bound, or not to be listed by who is signed in.
 */
export async function listMethods(
  client: APIGatewayClient,
  apis: readonly Entry[],
  { signal, found }: { readonly signal: AbortSignal; readonly found: (entries: readonly Entry[]) => void },
): Promise<number> {
  let unlisted = Math.max(0, apis.length - mostApis);
  for (let at = 0; at < Math.min(apis.length, mostApis) && !signal.aborted; at += atOnce) {
    const turn = apis.slice(at, at + atOnce).map((api) => methodEntries(client, api).catch(() => undefined));
    const lists = await Promise.all(turn);
    unlisted += lists.filter((list) => list === undefined).length;
    if (!signal.aborted) found(lists.flatMap((list) => list ?? []));
  }
  return unlisted;
}

async function methodEntries(client: APIGatewayClient, api: Entry): Promise<readonly Entry[]> {
  const pages = paginateGetResources({ client, pageSize: 500 }, { restApiId: api.detail, embed: ['methods'] });
  const resources = await everyItem(pages, ({ items }) => items);
  return resources.flatMap(({ id, path = '', resourceMethods = {} }) => {
    const to = `${api.to}/resources/${id}`;
    const methods = Object.keys(resourceMethods).map((verb) => ({ label: `${verb} ${path}`, to: `${to}/${verb}` }));
    return [{ label: path, to }, ...methods].map(
      (each): Entry => ({ kind: 'method', detail: `${api.label} ${api.detail}`, ...each }),
    );
  });
}
