import { type CustomDomains, customDomains } from '../execute-api/stage/custom-domains.ts';
import { basePathMappings, domainNames } from '../services/apigateway/domain-names/domain-name-documents.ts';
import type { DocumentKey, Store } from '../store/store.ts';

/** The custom domain names that are served, now and after each commit that changes one of them or its mappings. */
export function followDomains(store: Store): CustomDomains {
  const domains = customDomains();
  for (const { key } of domainNames.all(store)) serve(domains, store, key);
  store.watch((changes) => {
    for (const { key } of changes) {
      if (key.kind === domainNames.kind) serve(domains, store, key);
      if (key.kind === basePathMappings.kind)
        serve(domains, store, { ...key, id: key.id.slice(0, key.id.indexOf('/')) });
    }
  });
  return domains;
}

function serve(domains: CustomDomains, store: Store, { account, region, id }: DocumentKey): void {
  const domain = domainNames.get(store, account, region, id)?.value;
  const place = `${account}/${region}/${id}`;
  if (!domain) return void domains.remove(place);
  const mappings = basePathMappings.list(store, account, region).filter(({ key }) => key.id.startsWith(`${id}/`));
  domains.put(
    place,
    { account, region, domain },
    mappings.map(({ value }) => value),
  );
}
