import { type CustomDomain, type CustomDomains, customDomains } from '../../execute-api/stage/custom-domains.ts';
import { withTrustedIds } from '../../identity/sessions/trusted-principals.ts';
import { compilePolicy, validatePolicy } from '../../policy/index.ts';
import { domainNameArn, invokedDomainArn } from '../../services/apigateway/domain-names/domain-name-arn.ts';
import {
  accessAssociations,
  basePathMappings,
  type DomainNameDocument,
  domainNames,
} from '../../services/apigateway/domain-names/domain-name-documents.ts';
import type { DocumentKey, Store } from '../../store/store.ts';

/**
 * The custom domain names that are served, now and after each commit that changes one of them, its mappings, or the
 * endpoints that it is opened to.
 */
export function followDomains(store: Store, onDefect: (error: unknown) => void): CustomDomains {
  const domains = customDomains();
  const serveOne = (key: DocumentKey) => {
    try {
      serve(domains, store, key);
    } catch (error) {
      domains.remove(placeOf(key));
      onDefect(error);
    }
  };
  const serveAll = () => {
    for (const { key } of domainNames.all(store)) serveOne(key);
  };
  serveAll();
  store.watch((changes) => {
    for (const { key } of changes) {
      if (key.kind === domainNames.kind) serveOne(key);
      if (key.kind === basePathMappings.kind) serveOne(domainOf(key));
    }
    if (changes.some(({ key }) => key.kind === accessAssociations.kind)) serveAll();
  });
  return domains;
}

function domainOf(key: DocumentKey): DocumentKey {
  return { ...key, id: key.id.slice(0, key.id.indexOf('/')) };
}

function placeOf({ account, region, id }: DocumentKey): string {
  return `${account}/${region}/${id}`;
}

/** Throws when the policy of a private one cannot be enforced: it is never served without. */
function serve(domains: CustomDomains, store: Store, key: DocumentKey): void {
  const { account, region, id } = key;
  const place = placeOf(key);
  const domain = domainNames.get(store, account, region, id)?.value;
  if (!domain) return void domains.remove(place);
  const mappings = basePathMappings.list(store, account, region).filter((each) => each.key.id.startsWith(`${id}/`));
  const own = domain.endpointType === 'PRIVATE' ? privateParts(domain, store, { account, region }) : {};
  domains.put(
    place,
    { account, region, domain, ...own },
    mappings.map(({ value }) => value),
  );
}

type Owner = Pick<DocumentKey, 'account' | 'region'>;

function privateParts(
  domain: DomainNameDocument,
  store: Store,
  owner: Owner,
): Pick<CustomDomain, 'invokedArn' | 'policy' | 'vpceIds'> {
  const arn = domainNameArn(domain, owner);
  const associated = accessAssociations.all(store).filter(({ value }) => value.domainNameArn === arn);
  return {
    invokedArn: invokedDomainArn(domain, owner),
    policy: compiledPolicy(domain),
    vpceIds: new Set(associated.map(({ value }) => value.accessAssociationSource)),
  };
}

function compiledPolicy({ policy, policyIds }: DomainNameDocument): CustomDomain['policy'] {
  if (policy === undefined) return undefined;
  const source = { name: 'policy of the domain name', layer: 'resource', text: policy } as const;
  return [compilePolicy(withTrustedIds(validatePolicy(policy, 'resource'), policyIds), source)];
}
