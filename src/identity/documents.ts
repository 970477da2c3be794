import { collection } from '../store/collection.ts';

/** A tag of a resource; tags keep their order. */
export interface Tag {
  readonly Key: string;
  readonly Value: string;
}

/** What users, groups and roles have in common as holders of policies. Policies are kept as the text that was put. */
export interface PolicyHolder {
  /** Inline policies by name. */
  readonly inlinePolicies: Readonly<Record<string, string>>;
  /** ARNs of attached managed policies, in the order attached. */
  readonly attachedPolicies: readonly string[];
}

/** What users and roles have in common as principals. */
export interface PermissionHolder extends PolicyHolder {
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
  /** Names of the groups that the user is in, in the order joined. */
  readonly groups?: readonly string[];
  readonly loginProfile?: LoginProfile;
}

/** A user's password for the console. */
export interface LoginProfile {
  /** Epoch milliseconds. */
  readonly createDate: number;
  readonly passwordResetRequired: boolean;
  /** scrypt, `salt:hash` in base64. */
  readonly passwordHash: string;
}

export interface GroupDocument extends PolicyHolder {
  readonly name: string;
  readonly path: string;
  /** AGPA... */
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
  /** Service-linked roles: the service, such as `ops.apigateway.amazonaws.com`. */
  readonly linkedService?: string;
}

/** What EC2 hands a role over by; it holds one role at most. */
export interface InstanceProfileDocument {
  readonly name: string;
  readonly path: string;
  /** AIPA... */
  readonly id: string;
  /** Epoch milliseconds. */
  readonly createDate: number;
  readonly roleName?: string;
  readonly tags: readonly Tag[];
}

/** A virtual MFA device: a seed for one-time codes (RFC 6238), and whose it is once enabled. */
export interface MfaDeviceDocument {
  /** Its ARN: `arn:aws:iam::ACCOUNT:mfa/PATH/NAME`. */
  readonly serialNumber: string;
  /** The base32 seed, sealed (see `sealer.ts`). */
  readonly sealedSeed: string;
  readonly tags: readonly Tag[];
  /** Epoch milliseconds; undefined until enabled. */
  readonly enableDate?: number;
  /** Undefined with an `enableDate` means the root user's. */
  readonly userName?: string;
  /** Time step of the last code taken: a code counts once. */
  readonly lastStep?: number;
}

/** An OpenID Connect provider whose tokens AssumeRoleWithWebIdentity takes. */
export interface OidcProviderDocument {
  readonly arn: string;
  /** Without scheme, as IAM shows it: `token.example.com/path`. */
  readonly url: string;
  /** The issuer, with its scheme. */
  readonly issuer: string;
  readonly clientIds: readonly string[];
  readonly thumbprints: readonly string[];
  /** Epoch milliseconds. */
  readonly createDate: number;
  readonly tags: readonly Tag[];
}

/** A SAML provider whose assertions AssumeRoleWithSAML takes. */
export interface SamlProviderDocument {
  readonly arn: string;
  readonly name: string;
  /** The metadata document, XML. */
  readonly metadata: string;
  readonly uuid: string;
  /** Epoch milliseconds. */
  readonly createDate: number;
  readonly validUntil: number;
  readonly tags: readonly Tag[];
}

/** What an account has but once. */
export interface AccountSettingsDocument {
  readonly alias?: string;
  readonly passwordPolicy?: PasswordPolicy;
}

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_PasswordPolicy.html */
export interface PasswordPolicy {
  readonly minimumPasswordLength: number;
  readonly requireSymbols: boolean;
  readonly requireNumbers: boolean;
  readonly requireUppercaseCharacters: boolean;
  readonly requireLowercaseCharacters: boolean;
  readonly allowUsersToChangePassword: boolean;
  /** Days; undefined: passwords do not expire. */
  readonly maxPasswordAge?: number;
  readonly passwordReusePrevention?: number;
  readonly hardExpiry?: boolean;
}

/** An account besides the first one, and the access key of its root user. */
export interface AccountDocument {
  /** 12 digits. */
  readonly id: string;
  readonly rootKeyId: string;
  /** The secret access key, sealed (see `sealer.ts`). */
  readonly sealedSecret: string;
  /** Epoch milliseconds. */
  readonly createDate: number;
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
/** By group name. */
export const groups = collection<GroupDocument>('group');
/** By name. */
export const instanceProfiles = collection<InstanceProfileDocument>('instance-profile');
/** By serial number. */
export const mfaDevices = collection<MfaDeviceDocument>('mfa-device');
/** By ARN. */
export const oidcProviders = collection<OidcProviderDocument>('oidc-provider');
/** By ARN. */
export const samlProviders = collection<SamlProviderDocument>('saml-provider');
/** One of each account, under the id `settings`. */
export const accountSettings = collection<AccountSettingsDocument>('account-settings');
/** By account id, in that account. */
export const accounts = collection<AccountDocument>('account');
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

export function groupArn(account: string, group: Pick<GroupDocument, 'path' | 'name'>): string {
  return `arn:aws:iam::${account}:group${group.path}${group.name}`;
}

export function instanceProfileArn(account: string, profile: Pick<InstanceProfileDocument, 'path' | 'name'>): string {
  return `arn:aws:iam::${account}:instance-profile${profile.path}${profile.name}`;
}
