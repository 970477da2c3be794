import { collection } from '../store/collection.ts';

/** A tag of a resource; tags keep their order. */
export interface Tag {
  readonly Key: string;
  readonly Value: string;
}

/** What users and roles have in common as holders of permissions. Policies are kept as the text that was put. */
export interface PermissionHolder {
  /** Inline policies by name. */
  readonly inlinePolicies: Readonly<Record<string, string>>;
  /** ARNs of attached managed policies, in the order attached. */
  readonly attachedPolicies: readonly string[];
  /** ARN of the managed policy that bounds the permissions. */
  readonly permissionsBoundary?: string;
  readonly tags: readonly Tag[];
}

export interface UserDocument extends PermissionHolder {
  readonly name: string;
  readonly path: string;
  /** AIDA... */
  readonly id: string;
  /** Epoch milliseconds. */
  readonly createDate: number;
}

export interface RoleDocument extends PermissionHolder {
  readonly name: string;
  readonly path: string;
  /** AROA... */
  readonly id: string;
  readonly createDate: number;
  readonly description?: string;
  readonly assumeRolePolicy: string;
  /** The users and roles that the trust policy names, by the name written there, and the unique ids that it means. */
  readonly trustedIds?: Readonly<Record<string, string>>;
  /** Seconds. */
  readonly maxSessionDuration: number;
}

export interface AccessKeyDocument {
  /** AKIA... */
  readonly id: string;
  readonly userName: string;
  /** The secret access key, sealed (see `sealer.ts`). */
  readonly sealedSecret: string;
  readonly status: 'Active' | 'Inactive';
  readonly createDate: number;
}

export interface PolicyVersion {
  /** `v1`, `v2` ... */
  readonly id: string;
  readonly document: string;
  readonly createDate: number;
}

/** A customer managed policy. */
export interface ManagedPolicyDocument {
  readonly name: string;
  readonly path: string;
  readonly arn: string;
  /** ANPA... */
  readonly id: string;
  readonly description?: string;
  readonly createDate: number;
  readonly updateDate: number;
  readonly defaultVersionId: string;
  readonly versions: readonly PolicyVersion[];
  /** How many versions there have ever been: numbers are not used twice. */
  readonly versionsMade?: number;
  readonly tags: readonly Tag[];
}

/** By user name. */
export const users = collection<UserDocument>('user');
/** By role name. */
export const roles = collection<RoleDocument>('role');
/** By access key id. */
export const accessKeys = collection<AccessKeyDocument>('access-key');
/** By ARN. */
export const managedPolicies = collection<ManagedPolicyDocument>('managed-policy');

export function userArn(account: string, user: Pick<UserDocument, 'path' | 'name'>): string {
  return `arn:aws:iam::${account}:user${user.path}${user.name}`;
}

export function roleArn(account: string, role: Pick<RoleDocument, 'path' | 'name'>): string {
  return `arn:aws:iam::${account}:role${role.path}${role.name}`;
}
