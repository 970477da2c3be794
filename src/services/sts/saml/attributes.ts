import { parseArn } from '../../../core/arn.ts';
import { childrenOf, type XmlElement } from '../../../identity/saml/bounded-xml.ts';
import { samlErrors } from './errors.ts';
import { assertionNs } from './namespaces.ts';

const prefix = 'https://aws.amazon.com/SAML/Attributes/';
const tagPrefix = 'PrincipalTag:';

/** A role that the bearer may assume, and the provider that vouches for it. */
export interface SamlRole {
  readonly roleArn: string;
  readonly providerArn: string;
}

/** What an assertion asks of the session. */
export interface SamlAttributes {
  readonly roles: readonly SamlRole[];
  readonly sessionName: string;
  /** Seconds. */
  readonly sessionDuration?: number;
  readonly tags: readonly { readonly Key: string; readonly Value: string }[];
  readonly transitiveTagKeys: readonly string[];
  readonly sourceIdentity?: string;
}

/**
 * The attributes of AWS in an assertion.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_saml_assertions.html
 */
export function readAttributes(assertion: XmlElement): SamlAttributes {
  const values = valuesByName(assertion);
  const duration = durationOf(values);
  const sourceIdentity = sourceIdentityOf(values);
  return {
    roles: rolesOf(values),
    sessionName: sessionNameOf(values),
    ...(duration !== undefined && { sessionDuration: duration }),
    tags: tagsOf(values),
    transitiveTagKeys: values.get('TransitiveTagKeys') ?? [],
    ...(sourceIdentity !== undefined && { sourceIdentity }),
  };
}

type Values = ReadonlyMap<string, readonly string[]>;

/** The values of each of AWS's attributes, by the end of its name. */
function valuesByName(assertion: XmlElement): Values {
  const found = new Map<string, string[]>();
  const statements = childrenOf(assertion, assertionNs, 'AttributeStatement');
  for (const attribute of statements.flatMap((statement) => childrenOf(statement, assertionNs, 'Attribute'))) {
    const name = attribute.attributes.get('Name') ?? '';
    if (!name.startsWith(prefix)) continue;
    const values = childrenOf(attribute, assertionNs, 'AttributeValue').map(({ text }) => text.trim());
    const key = name.slice(prefix.length);
    found.set(key, [...(found.get(key) ?? []), ...values]);
  }
  return found;
}

/** `ROLE-ARN,PROVIDER-ARN`, in either order. */
function rolesOf(values: Values): SamlRole[] {
  const roles = (values.get('Role') ?? []).map((value) => {
    const arns = value.split(',').map((arn) => arn.trim());
    const named = (kind: string) => arns.find((arn) => parseArn(arn)?.resource.startsWith(kind));
    const [roleArn, providerArn] = [named('role/'), named('saml-provider/')];
    return arns.length === 2 && roleArn && providerArn ? { roleArn, providerArn } : undefined;
  });
  const valid = roles.filter((role) => role !== undefined);
  if (valid.length === 0) throw samlErrors.invalidResponse();
  return valid;
}

function sessionNameOf(values: Values): string {
  const name = single(values, 'RoleSessionName');
  if (name === undefined) throw samlErrors.noSessionName();
  if (!/^[\w+=,.@-]{2,64}$/.test(name)) throw samlErrors.wrongSessionName();
  return name;
}

function durationOf(values: Values): number | undefined {
  const text = single(values, 'SessionDuration');
  if (text === undefined) return undefined;
  const seconds = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (seconds < 900 || seconds > 43_200) throw samlErrors.wrongAttribute('SessionDuration');
  return seconds;
}

function sourceIdentityOf(values: Values): string | undefined {
  const identity = single(values, 'SourceIdentity');
  if (identity === undefined) return undefined;
  if (!/^[\w+=,.@-]{2,64}$/.test(identity) || identity.startsWith('aws:')) throw samlErrors.wrongSourceIdentity();
  return identity;
}

function tagsOf(values: Values): { Key: string; Value: string }[] {
  const names = [...values.keys()].filter((name) => name.startsWith(tagPrefix));
  return names.map((name) => ({ Key: name.slice(tagPrefix.length), Value: single(values, name) ?? '' }));
}

/** The value of an attribute that has one at most. */
function single(values: Values, name: string): string | undefined {
  const found = values.get(name) ?? [];
  if (found.length > 1) throw samlErrors.wrongAttribute(name);
  return found[0];
}
