import data from '../../data/actions.json';

interface Service {
  /** By access level. */
  readonly actions: Readonly<Record<string, readonly string[]>>;
  readonly resources: readonly string[];
  readonly keys: readonly string[];
}

export interface KnownAction {
  /** Such as `lambda:InvokeFunction`. */
  readonly name: string;
  readonly level: string;
}

const services = new Map<string, Service>(Object.entries(data.services));

/** Keys that every request may carry. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html */
const globalKeys =
  `aws:CurrentTime aws:EpochTime aws:FederatedProvider aws:MultiFactorAuthAge aws:MultiFactorAuthPresent
aws:PrincipalAccount aws:PrincipalArn aws:PrincipalIsAWSService aws:PrincipalTag/ aws:PrincipalType aws:referer
aws:RequestedRegion aws:RequestTag/ aws:ResourceAccount aws:ResourceTag/ aws:SecureTransport aws:SourceAccount
aws:SourceArn aws:SourceIdentity aws:SourceIp aws:TagKeys aws:TokenIssueTime aws:UserAgent aws:userid
aws:username`.split(/\s+/);

/** Every action of the services that run here. */
export const knownActions: readonly KnownAction[] = [...services].flatMap(([prefix, { actions }]) =>
  Object.entries(actions).flatMap(([level, names]) => names.map((name) => ({ name: `${prefix}:${name}`, level }))),
);

/** Forms of ARNs, each variable in `${}`. */
export const knownResources: readonly string[] = [...services.values()].flatMap(({ resources }) => resources);

/** Condition keys; one that takes a tag's name ends in a slash. */
export const knownKeys: readonly string[] = [
  ...new Set([...globalKeys, ...[...services.values()].flatMap(({ keys }) => keys.map(withoutTag))]),
];

function withoutTag(key: string): string {
  return key.replace(/\$\{[^}]*\}$/, '');
}

/** Whether a service that runs here has no action that this names; of other services nothing is known. */
export function namesNoAction(written: string): boolean {
  const [prefix = '', name = ''] = written.toLowerCase().split(':');
  if (!services.has(prefix)) return false;
  const own = knownActions.filter(({ name: known }) => known.startsWith(`${prefix}:`));
  return !own.some(({ name: known }) => matches(name, known.slice(prefix.length + 1).toLowerCase()));
}

/** Greedy, from star to star: linear in both. */
function matches(pattern: string, text: string): boolean {
  let [at, star, kept] = [0, -1, 0];
  for (let read = 0; read < text.length; ) {
    if (at < pattern.length && (pattern[at] === '?' || pattern[at] === text[read])) {
      at++;
      read++;
    } else if (pattern[at] === '*') {
      star = at++;
      kept = read;
    } else if (star >= 0) {
      at = star + 1;
      read = ++kept;
    } else {
      return false;
    }
  }
  return /^\**$/.test(pattern.slice(at));
}
